package ua.ehealth.mimir.emulator.population;

import java.time.LocalDate;

/**
 * Who somebody is.
 *
 * @param secondName null where there is none, as {@code taxId}
 */
record Identity(
    String lastName,
    String firstName,
    String secondName,
    LocalDate birthDate,
    boolean female,
    String taxId) {

  String gender() {
    return female ? "FEMALE" : "MALE";
  }

  @Override
  public String toString() {
    return "Identity";
  }
}
