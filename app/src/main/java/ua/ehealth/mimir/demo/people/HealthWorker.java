package ua.ehealth.mimir.demo.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A row of {@code parties} with what hangs on it; what a party does not have is null.
 *
 * @param taxId where {@code noTaxId}, the number of a passport
 */
public record HealthWorker(
    UUID id,
    String lastName,
    String firstName,
    String secondName,
    LocalDate birthDate,
    String gender,
    String taxId,
    boolean noTaxId,
    List<Paper> documents,
    List<Employment> employments,
    ForeignStream drfo,
    ForeignStream dracsDeath) {

  /**
   * A row of {@code employees}.
   *
   * @param legalEntity which of the demo's legal entities employs, from 0
   */
  public record Employment(
      UUID id, int legalEntity, String type, String status, boolean active, LocalDate startDate) {}

  @Override
  public String toString() {
    return "HealthWorker[" + id + "]";
  }
}
