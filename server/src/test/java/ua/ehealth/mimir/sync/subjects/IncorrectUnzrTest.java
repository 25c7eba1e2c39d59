package ua.ehealth.mimir.sync.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.ehealth.mimir.sync.subjects.TestClaims.SYSTEM;
import static ua.ehealth.mimir.sync.subjects.TestResults.nothingToAsk;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ua.ehealth.mimir.database.FreshDatabases;
import ua.ehealth.mimir.privacy.SealedColumn;
import ua.ehealth.mimir.privacy.Sealing;
import ua.ehealth.mimir.privacy.TestKeys;
import ua.ehealth.mimir.sync.Job;
import ua.ehealth.mimir.verification.Rules;

/** A UNZR of a wrong format is cleared, and the history keeps it (specification 2.4). */
class IncorrectUnzrTest {
  @RegisterExtension static final FreshDatabases databases = new FreshDatabases();

  private static final String MOVE =
      "local-check VERIFICATION_NEEDED/INITIAL -> NOT_VERIFIED/AUTO_INCORRECT_DATA";

  private static final Job UNZR_PERSONS = Job.named("unzr-persons");

  private TestResults results;
  private TestSubjects subjects;

  @BeforeEach
  void nobody() {
    results = withRules(Rules.DEFAULT);
    subjects = results.subjects().clear();
  }

  private static TestResults withRules(Rules rules) {
    return new TestResults(databases.all(), UNZR_PERSONS, rules);
  }

  @Test
  void theColumnIsEmptiedAndTheHistoryKeepsWhatStoodThereToTheLetter() {
    UUID id = results.asked(subjects.needed(), " 1971o225-\u00a012345 ");
    results.stamp();
    results.write(nothingToAsk(results.taken(id)));
    results
        .of(id)
        .hasUnzr(null)
        .subjectIsWrittenBy(SYSTEM)
        .hasHistory(MOVE + " cleared  1971o225-\u00a012345 ");
  }

  @Test
  void theRowIsWrittenEvenWhereTheCumulativeStatusIsTheSame() {
    UUID id = results.asked(subjects.needed(), "123");
    subjects.sql("update persons set verification_status = 'CHANGES_NEEDED'");
    results.stamp();
    results.write(nothingToAsk(results.taken(id)));
    results.of(id).hasUnzr(null).subjectIsWrittenBy(SYSTEM).hasEvents();
  }

  @Test
  void aCorrectUnzrThatCameMeanwhileStays() {
    UUID id = results.asked(subjects.needed(), "123");
    ClaimedSubject claimed = results.taken(id);
    results.asked(id, "19710225-12345");
    results.stamp();
    results.write(nothingToAsk(claimed));
    results.of(id).hasUnzr("19710225-12345").subjectIsNotWritten();
  }

  @Test
  void anotherWrongUnzrThatCameMeanwhileIsTheOneThatIsJudgedAndKept() {
    UUID id = results.asked(subjects.needed(), "123");
    ClaimedSubject claimed = results.taken(id);
    results.asked(id, "456");
    results.write(nothingToAsk(claimed));
    results.of(id).hasUnzr(null).hasHistory(MOVE + " cleared 456");
  }

  @Test
  void aUnzrThatIsReplacedWhileItIsBeingJudgedStays() throws Exception {
    UUID id = results.asked(subjects.needed(), "123");
    ClaimedSubject claimed = results.taken(id);
    try (OtherSession other = OtherSession.of(subjects.database())) {
      other.run("update persons set unzr = '19710225-12345' where id = '%s'".formatted(id));
      Future<Outcome> writing = other.blocks(() -> results.write(nothingToAsk(claimed)));
      other.commit();
      assertThat(writing.get()).isEqualTo(Outcome.INCORRECT);
    }
    results.of(id).hasUnzr("19710225-12345").hasHistory(MOVE);
  }

  @Test
  void withAKeyTheHistoryKeepsItSealedForItsOwnRow() {
    Sealing sealing = TestKeys.sealing("a");
    results = new TestResults(databases.all(), UNZR_PERSONS, Rules.DEFAULT, sealing);
    results.asked(subjects.needed(), "1971o225-11111");
    results.asked(subjects.needed(), "1971o225-22222");
    results.bare(subjects.needed());
    results.write(
        results.take().values().stream().map(TestResults::nothingToAsk).toList(), List.of());
    assertThat(subjects.list("select cleared_value from verification_history"))
        .filteredOn(Objects::nonNull)
        .hasSize(2)
        .allMatch(kept -> kept.startsWith("sealed:v1:a:"));
    assertThat(opened(sealing)).containsExactlyInAnyOrder("1971o225-11111", "1971o225-22222");
  }

  @Test
  void whatWasKeptBeforeThereWasAKeyIsReadAsItIs() {
    results.asked(subjects.needed(), " 1971o225-\u00a012345 ");
    results.write(
        results.take().values().stream().map(TestResults::nothingToAsk).toList(), List.of());
    assertThat(opened(TestKeys.sealing("a"))).containsExactly(" 1971o225-\u00a012345 ");
  }

  private List<String> opened(Sealing sealing) {
    return subjects
        .database()
        .jdbc()
        .sql("select id, cleared_value from verification_history where cleared_value is not null")
        .query((row, _) ->
            sealing.open(
                SealedColumn.CLEARED_VALUE, row.getObject(1, UUID.class), row.getString(2)))
        .list();
  }

  @Test
  void itIsLeftAloneWhereTheSettingSaysSo() {
    results = withRules(new Rules(Rules.OnRejected.INCORRECT_DATA, false, Rules.VERSION));
    UUID id = results.asked(subjects.needed(), "123");
    results.write(nothingToAsk(results.taken(id)));
    results.of(id).hasUnzr("123").is("NOT_VERIFIED/AUTO_INCORRECT_DATA").hasHistory(MOVE);
  }

  @Test
  void oneThatTheRegisterRejectsIsLeftAlone() {
    UUID id = results.asked(subjects.needed(), "19710225-12345");
    results.write(results.answered(results.taken(id), -1));
    results.of(id).hasUnzr("19710225-12345");
  }

  @Test
  void aPassportOfAWrongFormatClearsNothing() {
    UUID id = results.asked(subjects.needed(), "123");
    TestResults passports = new TestResults(databases.all(), Job.named("mvs-persons"));
    passports.asked(id, "12345");
    passports.write(nothingToAsk(passports.taken(id)));
    passports.of(id).hasUnzr("123").is("NOT_VERIFIED/AUTO_INCORRECT_DATA").hasHistory(MOVE);
    assertThat(subjects.list("select number from person_documents")).containsExactly("12345");
  }
}
