package ua.ehealth.mimir.emulator.population;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A party with what hangs on it, as the PRM database stores it (specification 1.4); what a party
 * does not have is null.
 *
 * @param taxId where {@code noTaxId}, the number of a passport or card
 * @param documents without ids
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
   * @param legalEntity who employs, from 0 (the NHS) below {@link Population#LEGAL_ENTITIES}
   * @param status {@code APPROVED}, {@code DISMISSED} or {@code NEW}
   * @param active the column {@code is_active}
   */
  public record Employment(
      UUID id, int legalEntity, String type, String status, boolean active, LocalDate startDate) {

    boolean approved() {
      return active && "APPROVED".equals(status);
    }
  }

  /** Whether the party is synchronized: somebody employs it, active and approved (2.2). */
  public boolean employed() {
    return employments.stream().anyMatch(Employment::approved);
  }

  @Override
  public String toString() {
    return "HealthWorker[" + id + "]";
  }
}
