package ua.ehealth.mimir.emulator.population;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * A passport or card as it really is.
 *
 * @param place which of its holder's four it is
 * @param number in its right spelling, the serial included
 * @param issuedAt null where it is not known, as {@code expiresAt}
 */
record Document(
    int place,
    String number,
    LocalDate issuedAt,
    LocalDate expiresAt,
    String issuedBy,
    boolean expired) {

  /** The current one first (specification 1.7), without the tie-break by id. */
  static final Comparator<Document> CURRENT_FIRST =
      Comparator.comparing(Document::expired)
          .thenComparing(
              Document::issuedAt, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
          .thenComparing(Document::place, Comparator.reverseOrder());

  DocumentKind kind() {
    return DocumentKind.at(place);
  }

  @Override
  public String toString() {
    return "Document[" + kind() + "]";
  }
}
