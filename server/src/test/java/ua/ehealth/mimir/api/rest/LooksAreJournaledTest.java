package ua.ehealth.mimir.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ua.ehealth.mimir.api.TestApi;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.privacy.AccessFilter;
import ua.ehealth.mimir.privacy.AccessJournal;
import ua.ehealth.mimir.privacy.JournaledAccess;
import ua.ehealth.mimir.registry.Answer;

class LooksAreJournaledTest {
  @RegisterExtension static final TestApi api = new TestApi((_, _) -> new Answer.NotFound(""));

  private static final TestPeople people = new TestPeople(api);

  @Test
  void everyLookIsThereWhenTheServerHasStopped() {
    UUID user = UUID.randomUUID();
    UUID hospital = people.legalEntity("MSP", "ACTIVE", true);
    String all =
        "person_verification:details person_verification:read party_verification:details"
            + " party_verification:read data:changed";
    String nhs = api.tokens().of(user, api.nhs(), all);
    UUID person = people.person();
    people.person();
    UUID party = people.party();
    get("persons/" + person + "/verification", nhs);
    get("persons/" + person + "/verification", nhs);
    get("persons/" + UUID.randomUUID() + "/verification", nhs);
    get("persons/nobody/verification", nhs);
    get("persons/verifications", nhs);
    get("parties/" + party + "/verification", nhs);
    get("parties/" + party + "/verification", api.tokens().of(user, hospital, all));
    get("parties/verifications", nhs);
    api.send(
        api.request("/api/persons/" + person + "/data-changed", nhs).POST(BodyPublishers.noBody()));
    api.stop();
    assertThat(journal(api.databases().mpi(), user))
        .containsExactlyInAnyOrder(
            "getPersonVerification SHOWN",
            "getPersonVerification SHOWN",
            "getPersonVerification NOT_FOUND",
            "listPersonVerifications SHOWN",
            "listPersonVerifications SHOWN",
            "tellPersonDataChanged CHANGED");
    assertThat(journal(api.databases().prm(), user))
        .containsExactlyInAnyOrder(
            "getPartyVerification SHOWN",
            "getPartyVerification REFUSED",
            "listPartyVerifications SHOWN");
  }

  private static void get(String path, String token) {
    api.get("/api/" + path, token);
  }

  private static List<String> journal(Database database, UUID user) {
    return new AccessJournal(database, UUID::randomUUID)
        .page(Optional.empty(), 100, AccessFilter.by(user)).stream()
            .map(JournaledAccess::access)
            .map(access -> access.operation() + " " + access.outcome())
            .toList();
  }
}
