package ua.ehealth.mimir.emulator.population;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A person with what hangs on it, as the MPI database stores it (specification 1.3); what a person
 * does not have is null.
 *
 * @param unzr as stored, clean or dirty
 * @param status {@code active} or {@code inactive}
 * @param flaggedActive the column {@code is_active}
 */
public record Patient(
    UUID id,
    String lastName,
    String firstName,
    String secondName,
    LocalDate birthDate,
    String gender,
    String taxId,
    String unzr,
    String status,
    boolean flaggedActive,
    LocalDate deathDate,
    List<Paper> documents,
    ForeignStream drfo,
    ForeignStream dracsDeath,
    ForeignStream nhs) {

  /** Whether the person is synchronized: active by status and by flag (specification 2.2). */
  public boolean active() {
    return flaggedActive && "active".equals(status);
  }

  @Override
  public String toString() {
    return "Patient[" + id + "]";
  }
}
