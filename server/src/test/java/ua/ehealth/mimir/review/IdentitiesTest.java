package ua.ehealth.mimir.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ua.ehealth.mimir.database.FreshDatabases;
import ua.ehealth.mimir.subject.IdentityDocument;
import ua.ehealth.mimir.subject.SubjectKind;

class IdentitiesTest {
  @RegisterExtension static final FreshDatabases databases = new FreshDatabases();

  private final People people = new People(databases.all());
  private final Identities identities = new Identities(databases.all());

  @Test
  void aPersonIsWhoItIsAsStored() {
    UUID id =
        people.person(
            "second_name", "Петрівна", "tax_id", "3126509816", "unzr", " 19710225-00001 ");
    UUID card = document(id, "NATIONAL_ID", "000000001");
    UUID passport = document(id, "PASSPORT", "аб 123456");
    UUID bare = people.person("no_tax_id", null);

    var found = identities.find(SubjectKind.PERSON, List.of(id, bare, people.id(), id));

    assertThat(found)
        .containsOnlyKeys(id, bare)
        .containsEntry(
            id,
            new Identity(
                id,
                "Косач",
                "Леся",
                "Петрівна",
                LocalDate.of(1971, 2, 25),
                "3126509816",
                false,
                " 19710225-00001 ",
                List.of(
                    new IdentityDocument(
                        card.toString(),
                        "NATIONAL_ID",
                        "000000001",
                        LocalDate.of(2020, 1, 2),
                        null),
                    new IdentityDocument(
                        passport.toString(),
                        "PASSPORT",
                        "аб 123456",
                        LocalDate.of(2020, 1, 2),
                        null))));
    assertThat(found.get(bare).documents()).isEmpty();
    assertThat(found.get(id)).hasToString("Identity");
  }

  @Test
  void aPartysDocumentsAreThoseOfItsList() {
    UUID id =
        people.party(
            "tax_id",
            "АБ123456",
            "no_tax_id",
            true,
            "documents",
            "[{\"type\":\"PASSPORT\",\"number\":\"АБ123456\"}, 7]");
    Identity found = identities.find(SubjectKind.PARTY, List.of(id)).get(id);
    assertThat(found.noTaxId()).isTrue();
    assertThat(found.taxId()).isEqualTo("АБ123456");
    assertThat(found.unzr()).isNull();
    assertThat(found.documents())
        .containsExactly(new IdentityDocument(null, "PASSPORT", "АБ123456", null, null));
  }

  private UUID document(UUID person, String type, String number) {
    UUID id = people.id();
    databases
        .mpi()
        .jdbc()
        .sql(
            "insert into person_documents (id, person_id, type, number, issued_at)"
                + " values (?, ?, ?, ?, '2020-01-02')")
        .params(id, person, type, number)
        .update();
    return id;
  }
}
