package ua.ehealth.mimir.demo.people;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A document as it is stored, clean or dirty.
 *
 * @param id of the row; a party's documents have none
 * @param issuedAt null where it is not known, as {@code expiresAt} and {@code issuedBy}
 */
public record Paper(
    UUID id, String type, String number, LocalDate issuedAt, LocalDate expiresAt, String issuedBy) {

  @Override
  public String toString() {
    return "Paper[" + type + "]";
  }
}
