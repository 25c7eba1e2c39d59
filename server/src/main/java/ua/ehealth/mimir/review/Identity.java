package ua.ehealth.mimir.review;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ua.ehealth.mimir.subject.IdentityDocument;

/**
 * Who a subject is: personal data, loaded only when it is asked for and to be masked and journaled
 * by whoever shows it (specification 4.4). Values are as stored.
 *
 * @param secondName null where there is none
 * @param taxId null where there is none; the number of the passport where {@code noTaxId}
 * @param unzr null where there is none, and always for a party
 * @param documents a person's in the order of their ids, a party's in the order of its list
 */
public record Identity(
    UUID id,
    String lastName,
    String firstName,
    String secondName,
    LocalDate birthDate,
    String taxId,
    boolean noTaxId,
    String unzr,
    List<IdentityDocument> documents) {

  public Identity {
    documents = List.copyOf(documents);
  }

  Identity with(List<IdentityDocument> found) {
    return new Identity(
        id, lastName, firstName, secondName, birthDate, taxId, noTaxId, unzr, found);
  }

  @Override
  public String toString() {
    return "Identity";
  }
}
