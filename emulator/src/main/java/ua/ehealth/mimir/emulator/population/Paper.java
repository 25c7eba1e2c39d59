package ua.ehealth.mimir.emulator.population;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A document as it is stored, clean or dirty.
 *
 * @param id null for a party's
 * @param type of the dictionary DOCUMENT_TYPE
 * @param issuedAt null where it is not known, as {@code expiresAt}
 * @param expiresAt before 2020 or after 2040: what has expired does not depend on today
 */
public record Paper(
    UUID id, String type, String number, LocalDate issuedAt, LocalDate expiresAt, String issuedBy) {

  @Override
  public String toString() {
    return "Paper[" + type + "]";
  }
}
