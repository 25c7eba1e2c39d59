package ua.ehealth.mimir.demo.people;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import ua.ehealth.mimir.emulator.population.Paper;
import ua.ehealth.mimir.emulator.population.Patient;
import ua.ehealth.mimir.verification.CumulativeStatus;
import ua.ehealth.mimir.verification.StreamStatus;

/** Persons, their documents and their verification rows, which flow into MPI side by side. */
final class PersonTables implements AutoCloseable {
  private final CopyStream persons;
  private final CopyStream documents;
  private final CopyStream verifications;
  private final UUID writer;
  private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

  PersonTables(DataSource mpi, UUID writer) throws SQLException {
    this.writer = writer;
    persons =
        CopyStream.into(
            mpi,
            "persons",
            "id, last_name, first_name, second_name, birth_date, gender, tax_id, no_tax_id, unzr,"
                + " status, is_active, death_date, verification_status, inserted_by, updated_by");
    documents =
        CopyStream.into(
            mpi,
            "person_documents",
            "id, person_id, type, number, issued_at, expiration_date, issued_by");
    verifications =
        CopyStream.into(
            mpi,
            "person_verifications",
            "id, person_id, drfo_verification_status, drfo_verification_reason,"
                + " dracs_death_online_status, dracs_death_verification_status,"
                + " dracs_death_verification_reason, nhs_verification_status,"
                + " nhs_verification_reason, inserted_by, updated_by");
  }

  void add(Patient person) {
    persons.row(
        person.id(),
        person.lastName(),
        person.firstName(),
        person.secondName(),
        person.birthDate(),
        person.gender(),
        person.taxId(),
        person.taxId() == null,
        person.unzr(),
        person.status(),
        person.flaggedActive(),
        person.deathDate(),
        cumulative(person),
        writer,
        writer);
    for (Paper paper : person.documents()) {
      documents.row(
          paper.id(),
          person.id(),
          paper.type(),
          paper.number(),
          paper.issuedAt(),
          paper.expiresAt(),
          paper.issuedBy());
    }
    verifications.row(
        ids.generate(),
        person.id(),
        person.drfo().status(),
        person.drfo().reason(),
        DracsDeath.onlineStatus(person.dracsDeath()),
        person.dracsDeath().status(),
        person.dracsDeath().reason(),
        person.nhs().status(),
        person.nhs().reason(),
        writer,
        writer);
  }

  /** Our three streams begin as VERIFICATION_NEEDED/INITIAL, the defaults of their columns. */
  private static String cumulative(Patient person) {
    return CumulativeStatus.ofPerson(
        CumulativeStatus.VERIFICATION_NEEDED,
        List.of(
            person.drfo().status(),
            person.dracsDeath().status(),
            person.nhs().status(),
            StreamStatus.VERIFICATION_NEEDED.name()));
  }

  void finish() throws SQLException, IOException {
    persons.finish();
    documents.finish();
    verifications.finish();
  }

  @Override
  public void close() throws SQLException {
    try (persons;
        documents) {
      verifications.close();
    }
  }
}
