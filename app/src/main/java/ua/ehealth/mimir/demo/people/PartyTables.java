package ua.ehealth.mimir.demo.people;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import tools.jackson.databind.json.JsonMapper;
import ua.ehealth.mimir.emulator.population.HealthWorker;
import ua.ehealth.mimir.emulator.population.Paper;
import ua.ehealth.mimir.verification.CumulativeStatus;
import ua.ehealth.mimir.verification.StreamStatus;

/** Parties, their employments and their verification rows, which flow into PRM side by side. */
final class PartyTables implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final CopyStream parties;
  private final CopyStream employees;
  private final CopyStream verifications;
  private final UUID writer;
  private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

  PartyTables(DataSource prm, UUID writer) throws SQLException {
    this.writer = writer;
    parties =
        CopyStream.into(
            prm,
            "parties",
            "id, last_name, first_name, second_name, birth_date, gender, tax_id, no_tax_id,"
                + " documents, verification_status, inserted_by, updated_by");
    employees =
        CopyStream.into(
            prm,
            "employees",
            "id, party_id, legal_entity_id, employee_type, status, is_active, start_date");
    verifications =
        CopyStream.into(
            prm,
            "party_verifications",
            "id, party_id, drfo_verification_status, drfo_verification_reason,"
                + " dracs_death_online_status, dracs_death_verification_status,"
                + " dracs_death_verification_reason, inserted_by, updated_by");
  }

  void add(HealthWorker party) {
    parties.row(
        party.id(),
        party.lastName(),
        party.firstName(),
        party.secondName(),
        party.birthDate(),
        party.gender(),
        party.taxId(),
        party.noTaxId(),
        JSON.writeValueAsString(party.documents().stream().map(PartyTables::json).toList()),
        cumulative(party),
        writer,
        writer);
    for (HealthWorker.Employment employment : party.employments()) {
      employees.row(
          employment.id(),
          party.id(),
          LegalEntities.id(employment.legalEntity()),
          employment.type(),
          employment.status(),
          employment.active(),
          employment.startDate());
    }
    verifications.row(
        ids.generate(),
        party.id(),
        party.drfo().status(),
        party.drfo().reason(),
        DracsDeath.onlineStatus(party.dracsDeath()),
        party.dracsDeath().status(),
        party.dracsDeath().reason(),
        writer,
        writer);
  }

  private static Map<String, String> json(Paper paper) {
    Map<String, String> object = new LinkedHashMap<>();
    object.put("type", paper.type());
    object.put("number", paper.number());
    putIfKnown(object, "issued_at", paper.issuedAt());
    putIfKnown(object, "issued_by", paper.issuedBy());
    putIfKnown(object, "expiration_date", paper.expiresAt());
    return object;
  }

  private static void putIfKnown(Map<String, String> object, String name, Object value) {
    if (value != null) {
      object.put(name, value.toString());
    }
  }

  private static String cumulative(HealthWorker party) {
    return CumulativeStatus.ofParty(
        List.of(
            party.drfo().status(),
            party.dracsDeath().status(),
            StreamStatus.VERIFICATION_NEEDED.name()));
  }

  void finish() throws SQLException, IOException {
    parties.finish();
    employees.finish();
    verifications.finish();
  }

  @Override
  public void close() throws SQLException {
    try (parties;
        employees) {
      verifications.close();
    }
  }
}
