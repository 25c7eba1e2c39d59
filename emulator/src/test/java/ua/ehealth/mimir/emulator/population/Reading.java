package ua.ehealth.mimir.emulator.population;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Specification 1.7 read once more, as simply as can be: what somebody who asks makes of people.
 */
final class Reading {
  static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

  private static final Pattern WHITE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern UNZR = Pattern.compile("[0-9]{8}-[0-9]{5}");
  private static final Pattern PASSPORT = Pattern.compile("((?![ЫЪЭЁ])([А-ЯҐЇІЄ])){2}[0-9]{6}");
  private static final Pattern CARD = Pattern.compile("[0-9]{9}");

  private static final Comparator<Paper> ORDER =
      comparing((Paper paper) -> !hasExpired(paper))
          .thenComparing(Paper::issuedAt, nullsFirst(naturalOrder()))
          .thenComparing(paper -> paper.type().equals("NATIONAL_ID"))
          .thenComparing(
              paper -> paper.id() == null ? null : paper.id().toString(),
              nullsFirst(naturalOrder()));

  private Reading() {}

  static String normalised(String stored) {
    return stored == null ? "" : WHITE.matcher(stored).replaceAll("").toUpperCase(Locale.ROOT);
  }

  static boolean isUnzr(String normalised) {
    return UNZR.matcher(normalised).matches();
  }

  static boolean isIdentity(Paper paper) {
    return paper.type().equals("PASSPORT") || paper.type().equals("NATIONAL_ID");
  }

  static boolean isRight(Paper paper) {
    Pattern format = paper.type().equals("PASSPORT") ? PASSPORT : CARD;
    return format.matcher(normalised(paper.number())).matches();
  }

  static boolean hasExpired(Paper paper) {
    return paper.expiresAt() != null && paper.expiresAt().isBefore(TODAY);
  }

  /** The type and the normalised number. */
  static String name(Paper paper) {
    return paper.type() + ' ' + normalised(paper.number());
  }

  static Optional<Paper> current(List<Paper> papers) {
    return papers.stream()
        .filter(Reading::isIdentity)
        .filter(paper -> !normalised(paper.number()).isEmpty())
        .reduce((best, next) -> ORDER.compare(next, best) >= 0 ? next : best);
  }

  static Map<String, String> unzrQuestion(Patient person) {
    Map<String, String> children = new HashMap<>();
    children.put("UNZR", normalised(person.unzr()));
    children.put("familyName", person.lastName());
    children.put("givenName", person.firstName());
    children.put("patronymicName", person.secondName() == null ? "" : person.secondName());
    children.put("dateBirth", person.birthDate().toString());
    return children;
  }

  static Map<String, String> passportQuestion(Paper paper) {
    String number = normalised(paper.number());
    return paper.type().equals("PASSPORT")
        ? Map.of(
            "PassType",
            "0101",
            "PasSerial",
            number.substring(0, 2),
            "PasNumber",
            number.substring(2))
        : Map.of("PassType", "0101", "PasNumber", number);
  }
}
