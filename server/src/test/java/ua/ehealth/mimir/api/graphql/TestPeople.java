package ua.ehealth.mimir.api.graphql;

import java.util.UUID;
import ua.ehealth.mimir.api.TestApi;
import ua.ehealth.mimir.subject.SubjectKind;
import ua.ehealth.mimir.sync.Job;
import ua.ehealth.mimir.sync.subjects.TestSubjects;
import ua.ehealth.mimir.verification.Stream;

/** Persons and parties with everything about them, for tests of the interface. */
final class TestPeople {
  static final String FAMILY_NAME = "Квітка-Основ'яненко";
  static final String TAX_ID = "2845612379";
  static final String UNZR = "19710225-04567";
  static final String NUMBER = "003456781";

  private final TestApi api;
  private final TestSubjects persons;
  private final TestSubjects parties;

  TestPeople(TestApi api) {
    this.api = api;
    this.persons = new TestSubjects(api.databases(), new Job(Stream.UNZR, SubjectKind.PERSON));
    this.parties =
        new TestSubjects(api.databases(), new Job(Stream.MVS_PASSPORT, SubjectKind.PARTY));
  }

  TestSubjects persons() {
    return persons;
  }

  TestSubjects parties() {
    return parties;
  }

  /** A person in need of attention, with documents and a history. */
  UUID person() {
    UUID id = persons.needed();
    persons.sql(
        """
        update persons set last_name = '%s', second_name = 'Федорович', tax_id = '%s', unzr = '%s'
        where id = '%s'
        """
            .formatted(FAMILY_NAME.replace("'", "''"), TAX_ID, UNZR, id));
    persons.document(id, "NATIONAL_ID", NUMBER);
    persons.document(id, "PASSPORT", "МЮ123456");
    history(persons, id, "unzr", 3);
    return id;
  }

  /** A party in need of attention, employed by the NHS of the tests. */
  UUID party() {
    UUID id = parties.needed();
    parties.document(id, "NATIONAL_ID", NUMBER);
    parties.sql(
        "update employees set legal_entity_id = '%s' where party_id = '%s'"
            .formatted(api.nhs(), id));
    history(parties, id, "mvs_passport", 2);
    return id;
  }

  UUID inactivePerson() {
    return persons.makeIneligible(person());
  }

  private static void history(TestSubjects subjects, UUID id, String stream, int moves) {
    subjects.sql(
        """
        insert into verification_history (id, subject_id, stream, cause, caused_by, from_status,
          from_reason, to_status, to_reason, register_code, rule_version, occurred_at)
        select gen_random_uuid(), '%s', '%s', 'answer', gen_random_uuid(), 'VERIFICATION_NEEDED',
          'INITIAL', 'VERIFIED', 'AUTO', 1, '1', now() - n * interval '1 second'
        from generate_series(1, %d) n
        """
            .formatted(id, stream, moves));
  }
}
