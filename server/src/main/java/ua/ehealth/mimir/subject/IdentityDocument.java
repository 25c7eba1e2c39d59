package ua.ehealth.mimir.subject;

import java.time.LocalDate;

/**
 * A document of a subject as stored, of any type of the dictionary DOCUMENT_TYPE.
 *
 * @param id null for a party's document: those have none
 * @param type null where a party's json has none
 * @param number as stored, so possibly with spaces, lower case or worse; null where there is none
 * @param issuedAt null where there is none or it cannot be read
 * @param expirationDate null where there is none or it cannot be read
 */
public record IdentityDocument(
    String id, String type, String number, LocalDate issuedAt, LocalDate expirationDate) {

  /** The booklet: two letters and six digits. */
  public static final String PASSPORT = "PASSPORT";

  /** The identity card: nine digits. */
  public static final String NATIONAL_ID = "NATIONAL_ID";

  /** The number as it is judged and asked about; empty where there is none. */
  public String normalisedNumber() {
    return StoredValue.normalise(number);
  }

  boolean expired(LocalDate today) {
    return expirationDate != null && expirationDate.isBefore(today);
  }

  @Override
  public String toString() {
    return "IdentityDocument";
  }
}
