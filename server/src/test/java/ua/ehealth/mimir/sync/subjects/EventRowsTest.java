package ua.ehealth.mimir.sync.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.ehealth.mimir.sync.subjects.TestClaims.SYSTEM;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ua.ehealth.mimir.database.FreshDatabases;
import ua.ehealth.mimir.sync.Job;

/** What is told of a change, and of whom (specification 1.6). */
class EventRowsTest {
  @RegisterExtension static final FreshDatabases databases = new FreshDatabases();

  private static final int BAD = 1;

  private final TestResults persons = new TestResults(databases.all(), Job.named("mvs-persons"));
  private final TestResults parties = new TestResults(databases.all(), Job.named("mvs-parties"));

  @Test
  void anEventTellsOfThePerson() {
    UUID id = persons.others(persons.asked(persons.subjects().needed()), "VERIFIED");
    persons.write(persons.answered(persons.taken(id), BAD));
    Map<String, Object> event =
        persons
            .subjects()
            .query(
                """
                select e.*, e.properties::text as text, v.updated_at as moment
                from status_change_events e cross join {verifications} v\
                """);
    assertThat(event)
        .containsEntry("event_type", "StatusChangeEvent")
        .containsEntry("entity_type", "MPI.Person")
        .containsEntry("entity_id", id)
        .containsEntry("text", "{\"verification_status\": {\"new_value\": \"CHANGES_NEEDED\"}}")
        .containsEntry("changed_by", SYSTEM)
        .containsEntry("published_at", null);
    assertThat(event.get("id").toString().charAt(14)).isEqualTo('7');
  }

  @Test
  void anEventTellsOfEachActiveEmployeeOfTheParty() {
    UUID id = parties.others(parties.asked(parties.subjects().needed()), "VERIFIED");
    UUID notYetApproved = parties.subjects().employee(id, "NEW", true);
    parties.subjects().employee(id, "APPROVED", false);
    parties.subjects().employee(UUID.randomUUID(), "APPROVED", true);
    parties.write(parties.answered(parties.taken(id), BAD));
    assertThat(
            parties
                .subjects()
                .list(
                    """
                    select entity_type || ' ' || (properties -> 'verification_status' ->> 'new_value')
                      || ' ' || entity_id
                    from status_change_events\
                    """))
        .containsExactlyInAnyOrderElementsOf(
            parties
                .subjects()
                .list(
                    """
                    select 'PRM.Employee NOT_VERIFIED ' || id from employees
                    where party_id = '%s' and status = 'APPROVED' and is_active or id = '%s'\
                    """
                        .formatted(id, notYetApproved)));
  }
}
