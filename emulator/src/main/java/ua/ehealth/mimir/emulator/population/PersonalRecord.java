package ua.ehealth.mimir.emulator.population;

import java.time.LocalDate;
import java.util.List;

/**
 * The {@code Info} of the {@code unzr} service (specification 3.2); what is not known is null.
 *
 * @param middleName the patronymic
 * @param rnokpp the tax number
 */
public record PersonalRecord(
    String firstName,
    String lastName,
    String middleName,
    String rnokpp,
    String gender,
    LocalDate dateBirth,
    List<Document> documents) {

  /**
   * A document the register knows.
   *
   * @param type as in {@code DOCUMENT_TYPE}
   * @param serial null where the number has none
   * @param status {@code VALID}, {@code EXPIRED}, {@code INVALID} or {@code STOLEN}
   */
  public record Document(
      String type,
      String serial,
      String number,
      LocalDate issuedAt,
      LocalDate expiresAt,
      String issuedBy,
      String status) {

    @Override
    public String toString() {
      return "Document[" + type + "]";
    }
  }

  @Override
  public String toString() {
    return "PersonalRecord[…]";
  }
}
