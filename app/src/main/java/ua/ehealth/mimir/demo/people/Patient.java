package ua.ehealth.mimir.demo.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A row of {@code persons} with what hangs on it; what a person does not have is null.
 *
 * @param active whether {@code status} is active and {@code is_active} true
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
    boolean active,
    LocalDate deathDate,
    List<Paper> documents,
    ForeignStream drfo,
    ForeignStream dracsDeath,
    ForeignStream nhs) {

  @Override
  public String toString() {
    return "Patient[" + id + "]";
  }
}
