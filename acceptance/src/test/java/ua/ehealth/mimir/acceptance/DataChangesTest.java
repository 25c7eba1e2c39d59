package ua.ehealth.mimir.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import ua.ehealth.mimir.emulator.population.HealthWorker;
import ua.ehealth.mimir.emulator.population.Paper;
import ua.ehealth.mimir.emulator.population.Patient;
import ua.ehealth.mimir.emulator.population.PersonalRecord;
import ua.ehealth.mimir.emulator.population.Population;
import ua.ehealth.mimir.emulator.population.RegisterTruth;
import ua.ehealth.mimir.oracle.Audit;
import ua.ehealth.mimir.rig.DataDirectory;
import ua.ehealth.mimir.rig.Leaks;
import ua.ehealth.mimir.rig.OtherServices;
import ua.ehealth.mimir.rig.RunningDemo;
import ua.ehealth.mimir.rig.Waiting;

/** Data that change while the registers are being asked about them (specification 2.3, 2.9). */
class DataChangesTest {
  private static final Population PEOPLE = Population.of(3, 14, 5);
  private static final Map<String, String> STOLEN =
      Map.of("PassType", "0101", "PasSerial", "АА", "PasNumber", "000001");

  /** As the population, but that the document which everybody gets is stolen. */
  private static final RegisterTruth TRUTH =
      new RegisterTruth() {
        @Override
        public int status(String service, Map<String, String> children) {
          return service.equals("CheckPassportStatus") && children.equals(STOLEN)
              ? 1
              : PEOPLE.status(service, children);
        }

        @Override
        public Optional<PersonalRecord> info(String unzr) {
          return PEOPLE.info(unzr);
        }
      };

  private RunningDemo demo;
  private OtherServices others;

  @Test
  void nobodyGetsTheAnswerToAQuestionThatIsNoLongerTheirs() throws Exception {
    List<UUID> persons = plainPersons();
    UUID party = plainParty();
    try (DataDirectory directory = DataDirectory.create();
        RunningDemo started =
            RunningDemo.start(
                directory, PEOPLE, Map.of("TREMBITA_REPLY_TIMEOUT", "30s"), "--latency=6s")) {
      demo = started.awaitAddresses();
      others = new OtherServices(demo.databases());
      demo.emulator().fix("CheckPassportStatus", STOLEN, 1);
      long questions =
          Audit.of(demo.databases(), PEOPLE).questions().values().stream()
              .mapToLong(Long::longValue)
              .sum();
      Waiting.until("all calls are under way", () -> demo.emulator().calls() == questions);

      changeDocument(persons.get(0));
      others.resetPerson(persons.get(0), "mvs_passport");
      others.resetPerson(persons.get(0), "dms_passport");
      changeDocument(persons.get(1));
      changeName(persons.get(2));
      others.resetPerson(persons.get(2), "unzr");
      changeName(persons.get(3));
      update("update persons set is_active = false where id = ?", persons.get(4));
      others.resetPerson(persons.get(5), "mvs_passport");
      changeDocumentOfParty(party);
      others.resetParty(party, "mvs_passport");
      others.resetParty(party, "dms_passport");
      assertThat(demo.hasSynced()).as("all this came in the middle").isFalse();
      assertNothingIsAnsweredYet();

      demo.awaitSummary();
      Waiting.until("nobody waits", others::nobodyWaits);
      assertThat(Audit.of(demo.databases(), PEOPLE, TRUTH).differences()).isEmpty();
      assertNever("VERIFIED", persons.get(0), "mvs_passport");
      assertNever("VERIFIED", persons.get(1), "mvs_passport");
      assertNever("VERIFIED", persons.get(2), "unzr");
      assertNever("VERIFIED", persons.get(3), "unzr");
      assertThat(new Leaks(PEOPLE).in(demo.written())).isEmpty();
    }
  }

  /** Active persons with one passport or card, about whom the registers have only good to say. */
  private static List<UUID> plainPersons() {
    return LongStream.range(0, PEOPLE.persons())
        .mapToObj(PEOPLE::person)
        .filter(person -> person.active() && isPlain(person.documents()))
        .filter(person -> person.unzr() != null && person.unzr().matches("[0-9]{8}-[0-9]{5}"))
        .filter(person -> PEOPLE.status("unzr", Map.of("unzr", person.unzr())) == 1)
        .map(Patient::id)
        .toList();
  }

  private static UUID plainParty() {
    return LongStream.range(0, PEOPLE.parties())
        .mapToObj(PEOPLE::party)
        .filter(party -> party.employed() && isPlain(party.documents()))
        .map(HealthWorker::id)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isPlain(List<Paper> documents) {
    return documents.size() == 1
        && documents.getFirst().number().matches("[А-ЯҐЇІЄ]{2}[0-9]{6}|[0-9]{9}");
  }

  private void changeDocument(UUID person) {
    update(
        "update person_documents set type = 'PASSPORT', number = 'АА000001' where person_id = ?",
        person);
  }

  private void changeName(UUID person) {
    update("update persons set last_name = 'Інша' where id = ?", person);
  }

  private void changeDocumentOfParty(UUID party) {
    int changed =
        demo.databases()
            .prm()
            .update(
                """
                update parties set documents = '[{"type":"PASSPORT","number":"АА000001"}]'
                where id = ?
                """,
                party);
    assertThat(changed).isOne();
  }

  private void update(String sql, UUID person) {
    assertThat(demo.databases().mpi().update(sql, person)).isOne();
  }

  private void assertNothingIsAnsweredYet() {
    assertThat(
            demo.databases()
                .mimir()
                .number("select count(*) from register_answers where code is not null"))
        .as("answers before the last change")
        .isZero();
  }

  private void assertNever(String status, UUID person, String stream) {
    long moves =
        demo.databases()
            .mpi()
            .number(
                "select count(*) from verification_history"
                    + " where subject_id = ? and stream = ? and to_status = ?",
                person,
                stream,
                status);
    assertThat(moves).as("moves of %s %s to %s", person, stream, status).isZero();
  }
}
