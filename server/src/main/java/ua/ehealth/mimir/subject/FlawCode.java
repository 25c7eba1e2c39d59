package ua.ehealth.mimir.subject;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Flaws read back from their codes, as the history keeps them. */
final class FlawCode {
  private static final Pattern CODE =
      Pattern.compile("([a-z-]+):(\\d{1,9})(?:/(\\d{1,9})|:U\\+([0-9A-F]{4}))?");

  private FlawCode() {}

  static Optional<Flaw> read(String code) {
    Matcher parts = CODE.matcher(code);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int number = Integer.parseInt(parts.group(2));
    return switch (parts.group(1)) {
      case "wrong-length" ->
          Optional.ofNullable(parts.group(3))
              .map(expected -> new Flaw.WrongLength(Integer.parseInt(expected), number));
      case "latin-letter" ->
          Optional.ofNullable(parts.group(4))
              .flatMap(letter -> SerialLetter.latin(number, Integer.parseInt(letter, 16)));
      case "forbidden-letter" -> Optional.of(new Flaw.ForbiddenLetter(number));
      case "not-a-letter" -> Optional.of(new Flaw.NotALetter(number));
      case "not-a-digit" -> Optional.of(new Flaw.NotADigit(number));
      case "not-a-hyphen" -> Optional.of(new Flaw.NotAHyphen(number));
      default -> Optional.empty();
    };
  }
}
