package ua.ehealth.mimir.sync.subjects;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.ehealth.mimir.database.FreshDatabases;
import ua.ehealth.mimir.subject.IdentityDocument;
import ua.ehealth.mimir.subject.Person;
import ua.ehealth.mimir.subject.SubjectKind;
import ua.ehealth.mimir.sync.Job;

/** Rows that other services wrote, read as they are (specification 1.3, 1.4). */
class SubjectReaderTest {
  @RegisterExtension static final FreshDatabases databases = new FreshDatabases();

  private TestSubjects persons;
  private TestSubjects parties;

  @BeforeEach
  void nobody() {
    persons = new TestSubjects(databases.all(), Job.named("unzr-persons")).clear();
    parties = new TestSubjects(databases.all(), Job.named("mvs-parties")).clear();
  }

  @Test
  void aPersonIsReadWithAllItsDocuments() {
    UUID id = persons.withoutRow();
    persons.sql(
        """
        update persons set unzr = ' 19710225-12345', second_name = null,
          verification_status = 'CHANGES_NEEDED'
        """);
    persons.document(id, "PASSPORT", "см 123456");
    persons.document(id, "BIRTH_CERTIFICATE", "x");
    persons.sql(
        "update person_documents set issued_at = '2001-02-03', expiration_date = '2031-02-03'"
            + " where type = 'PASSPORT'");
    StoredSubject stored = read(persons, SubjectKind.PERSON, id);
    Person person = (Person) stored.subject();
    assertThat(stored.verificationStatus()).isEqualTo("CHANGES_NEEDED");
    assertThat(stored.activeEmployees()).isEmpty();
    assertThat(person.unzr()).isEqualTo(" 19710225-12345");
    assertThat(person.secondName()).isNull();
    assertThat(person.birthDate()).isEqualTo("1971-02-25");
    assertThat(person.documents())
        .extracting(IdentityDocument::type)
        .containsExactlyInAnyOrder("PASSPORT", "BIRTH_CERTIFICATE");
    IdentityDocument passport =
        person.documents().stream()
            .filter(document -> document.type().equals("PASSPORT"))
            .findFirst()
            .orElseThrow();
    assertThat(passport.number()).isEqualTo("см 123456");
    assertThat(passport.issuedAt()).isEqualTo(LocalDate.of(2001, 2, 3));
    assertThat(passport.expirationDate()).isEqualTo(LocalDate.of(2031, 2, 3));
    assertThat(passport.id()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "'active', true, true",
    "'inactive', true, false",
    "'active', false, false",
    ", true, false",
    "'active', , false"
  })
  void aPersonIsEligibleWhileActiveInBothColumns(String status, Boolean active, boolean eligible) {
    UUID id = persons.withoutRow();
    persons.sql(
        "update persons set status = %s, is_active = %s"
            .formatted(status == null ? "null" : "'" + status + "'", active));
    assertThat(read(persons, SubjectKind.PERSON, id).subject().eligible()).isEqualTo(eligible);
  }

  @Test
  void aPartyIsEligibleWithOneActiveAndApprovedEmployee() {
    UUID id = parties.withoutRow();
    parties.sql("delete from employees");
    assertThat(read(parties, SubjectKind.PARTY, id).subject().eligible()).isFalse();
    UUID active = parties.employee(id, "NEW", true);
    parties.employee(id, "APPROVED", false);
    parties.sql(
        "insert into employees (id, party_id, legal_entity_id, status, is_active)"
            + " values (gen_random_uuid(), '%s', gen_random_uuid(), null, null)".formatted(id));
    assertThat(read(parties, SubjectKind.PARTY, id).subject().eligible()).isFalse();
    assertThat(read(parties, SubjectKind.PARTY, id).activeEmployees()).containsExactly(active);
    UUID approved = parties.employee(id, "APPROVED", true);
    assertThat(read(parties, SubjectKind.PARTY, id).subject().eligible()).isTrue();
    assertThat(read(parties, SubjectKind.PARTY, id).activeEmployees())
        .containsExactlyInAnyOrder(active, approved);
  }

  @Test
  void aPartysDocumentsKeepTheOrderOfTheirList() {
    UUID id = parties.withoutRow();
    parties.document(id, "PASSPORT", "АВ123456");
    parties.document(id, "NATIONAL_ID", "123456789");
    parties.document(id, "PASSPORT", "АА123456");
    assertThat(documents(id))
        .extracting(IdentityDocument::number)
        .containsExactly("АВ123456", "123456789", "АА123456");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "{}", "\"PASSPORT\"", "[]", "[null, 1, \"x\", []]"})
  void whatIsNoListOfDocumentsHoldsNone(String json) {
    UUID id = parties.withoutRow();
    parties.sql("update parties set documents = '%s'".formatted(json));
    assertThat(documents(id)).isEmpty();
  }

  @Test
  void badFieldsOfAPartysDocumentAreAbsent() {
    UUID id = parties.withoutRow();
    parties.sql(
        """
        update parties set documents = '[{"type": "NATIONAL_ID", "number": 123456789,
          "issued_at": "03.02.2001", "expiration_date": null}, {"number": {"a": 1}}]'
        """);
    assertThat(documents(id))
        .containsExactly(
            new IdentityDocument(null, "NATIONAL_ID", "123456789", null, null),
            new IdentityDocument(null, null, null, null, null));
  }

  @Test
  void whoIsNotThereIsNotInTheAnswer() {
    UUID id = persons.withoutRow();
    assertThat(
            SubjectReader.read(
                persons.database().jdbc(), SubjectKind.PERSON, List.of(UUID.randomUUID(), id)))
        .containsOnlyKeys(id);
    assertThat(SubjectReader.read(persons.database().jdbc(), SubjectKind.PERSON, List.of()))
        .isEmpty();
  }

  private List<IdentityDocument> documents(UUID party) {
    return read(parties, SubjectKind.PARTY, party).subject().documents();
  }

  private static StoredSubject read(TestSubjects subjects, SubjectKind kind, UUID id) {
    return SubjectReader.read(subjects.database().jdbc(), kind, List.of(id)).get(id);
  }
}
