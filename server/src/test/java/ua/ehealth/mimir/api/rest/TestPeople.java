package ua.ehealth.mimir.api.rest;

import java.util.UUID;
import ua.ehealth.mimir.api.TestApi;
import ua.ehealth.mimir.sync.Job;
import ua.ehealth.mimir.sync.subjects.TestSubjects;

/** Persons and parties of an API under test, and who works where. */
final class TestPeople {
  /** What nobody may find in any answer. */
  static final String[] PERSONAL = {"Косач", "Леся", "1971-02-25", "19710225-00017", "СН123456"};

  private final TestApi api;
  private TestSubjects persons;
  private TestSubjects parties;

  TestPeople(TestApi api) {
    this.api = api;
  }

  TestSubjects persons() {
    if (persons == null) {
      persons = new TestSubjects(api.databases(), Job.named("unzr-persons"));
    }
    return persons;
  }

  TestSubjects parties() {
    if (parties == null) {
      parties = new TestSubjects(api.databases(), Job.named("mvs-parties"));
    }
    return parties;
  }

  /** Active, with a UNZR and a passport, all streams as new rows have them. */
  UUID person() {
    UUID id = persons().needed();
    persons().sql("update persons set unzr = '19710225-00017' where id = '" + id + "'");
    persons().document(id, "PASSPORT", "СН123456");
    return id;
  }

  /** With one approved employee somewhere. */
  UUID party() {
    UUID id = parties().needed();
    parties().document(id, "PASSPORT", "СН123456");
    return id;
  }

  /** With one more employee, at that legal entity. */
  UUID employed(UUID party, UUID legalEntity, String status, boolean active) {
    UUID id = parties().employee(party, status, active);
    parties()
        .sql(
            "update employees set legal_entity_id = '%s' where id = '%s'"
                .formatted(legalEntity, id));
    return id;
  }

  /** A new legal entity. */
  UUID legalEntity(String type, String status, boolean active) {
    UUID id = UUID.randomUUID();
    api.legalEntity(id, type, status, active);
    return id;
  }

  /** A token of somebody there. */
  String token(UUID legalEntity, String scopes) {
    return api.tokens().of(UUID.randomUUID(), legalEntity, scopes);
  }
}
