package ua.ehealth.mimir.subject;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A patient as stored in MPI (specification 1.3), nothing corrected.
 *
 * @param eligible {@code status = 'active'} and {@code is_active}
 * @param secondName null where there is none
 * @param unzr as stored, so possibly of a wrong format; null where there is none
 */
public record Person(
    UUID id,
    boolean eligible,
    String lastName,
    String firstName,
    String secondName,
    LocalDate birthDate,
    String unzr,
    List<IdentityDocument> documents)
    implements Subject {

  public Person {
    Objects.requireNonNull(id);
    Objects.requireNonNull(lastName);
    Objects.requireNonNull(firstName);
    Objects.requireNonNull(birthDate);
    documents = List.copyOf(documents);
  }

  @Override
  public SubjectKind kind() {
    return SubjectKind.PERSON;
  }

  @Override
  public String toString() {
    return "Person[" + id + "]";
  }
}
