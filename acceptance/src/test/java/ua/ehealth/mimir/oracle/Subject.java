package ua.ehealth.mimir.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A person or a party as the databases have it now.
 *
 * @param unzr null where there is none, as {@code secondName}
 * @param documents passports, cards and others, in the order in which they are stored
 * @param activeEmployees of a party; none of a person
 * @param streams those that Mimir writes
 * @param foreign the statuses of the others
 * @param written whether the row of the subject was written after it was loaded
 */
record Subject(
    Kind kind,
    UUID id,
    boolean eligible,
    String lastName,
    String firstName,
    String secondName,
    LocalDate birthDate,
    String unzr,
    List<Document> documents,
    List<UUID> activeEmployees,
    Map<OurStream, StreamColumns> streams,
    List<String> foreign,
    String cumulative,
    boolean written) {

  /** What somebody is. */
  enum Kind {
    PERSON,
    PARTY
  }

  /** The same, with another UNZR. */
  Subject withUnzr(String other) {
    return new Subject(
        kind,
        id,
        eligible,
        lastName,
        firstName,
        secondName,
        birthDate,
        other,
        documents,
        activeEmployees,
        streams,
        foreign,
        cumulative,
        written);
  }

  @Override
  public String toString() {
    return kind + " " + id;
  }
}
