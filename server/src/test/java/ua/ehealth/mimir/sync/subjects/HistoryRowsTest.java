package ua.ehealth.mimir.sync.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.ehealth.mimir.sync.subjects.TestClaims.SYSTEM;
import static ua.ehealth.mimir.sync.subjects.TestResults.RUN;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.ehealth.mimir.database.FreshDatabases;
import ua.ehealth.mimir.database.HistoryPartitions;
import ua.ehealth.mimir.registry.answers.AnswerStore.KeptAnswer;
import ua.ehealth.mimir.sync.Job;
import ua.ehealth.mimir.verification.ChangeCause;
import ua.ehealth.mimir.verification.Rules;

/** Who or what moved a stream, from, to, why, and when (specification 1.6). */
@ParameterizedClass
@ValueSource(strings = {"dms-persons", "mvs-parties"})
class HistoryRowsTest {
  @RegisterExtension static final FreshDatabases databases = new FreshDatabases();

  @Parameter String name;

  private TestResults results;
  private TestSubjects subjects;

  @BeforeEach
  void nobody() {
    results = new TestResults(databases.all(), Job.named(name));
    subjects = results.subjects().clear();
  }

  @Test
  void aResultLeavesOneRowThatTellsAll() {
    UUID id = results.stale();
    results.write(results.answered(results.taken(id), 1));
    Map<String, Object> row = history();
    assertThat(row)
        .containsEntry("subject_id", id)
        .containsEntry("stream", Job.named(name).stream().columns())
        .containsEntry("cause", "answer")
        .containsEntry("caused_by", SYSTEM)
        .containsEntry("from_status", "VERIFIED")
        .containsEntry("from_reason", "AUTO")
        .containsEntry("to_status", "NOT_VERIFIED")
        .containsEntry("to_reason", "AUTO")
        .containsEntry("register_code", 1)
        .containsEntry("rule_version", Rules.VERSION)
        .containsEntry("cleared_value", null)
        .containsEntry("request_id", null)
        .containsEntry("run_id", RUN);
    assertThat(row.get("id").toString().charAt(14)).isEqualTo('7');
    assertThat(
            subjects.count(
                "select count(*) from verification_history h, {verifications} v"
                    + " where h.occurred_at >= v.updated_at and h.occurred_at <= now()"))
        .isEqualTo(1);
  }

  @Test
  void anAnswerNamesItsQuestionByAPseudonym() {
    UUID id = results.stale();
    results.write(results.answered(results.taken(id), 1));
    String pseudonym = TestResults.PSEUDONYMS.pseudonym(results.question(id));
    assertThat(pseudonym).matches("[0-9a-f]{12}");
    assertThat(history()).containsEntry("question", pseudonym).containsEntry("flaws", null);
  }

  @Test
  void aLocalCheckNamesWhatIsWrongAndNothingOfTheValueElse() {
    UUID id = results.stale();
    subjects.sql("delete from document_holders");
    results.bare(id);
    subjects.document(id, "PASSPORT", "AЫ123456");
    results.write(TestResults.nothingToAsk(results.taken(id)));
    assertThat(history())
        .containsEntry("cause", "local-check")
        .containsEntry("flaws", "latin-letter:1:U+0041,forbidden-letter:2")
        .containsEntry("question", null);
  }

  @ParameterizedTest
  @EnumSource(
      value = ChangeCause.class,
      names = {"ANSWER", "REUSED_ANSWER"})
  void aReusedAnswerIsToldFromOneThatWasAskedFor(ChangeCause cause) {
    ClaimedSubject claimed = results.taken(results.stale());
    KeptAnswer answer = ((Settlement.Answered) results.answered(claimed, 1).finding()).answer();
    results.write(
        new Settlement(
            claimed.subject().id(), claimed.token(), new Settlement.Answered(answer, cause)));
    assertThat(history()).containsEntry("cause", cause.code()).containsEntry("register_code", 1);
  }

  @Test
  void whatNoRegisterSaidHasNoCode() {
    ClaimedSubject claimed = results.taken(results.stale());
    results.asked(claimed.subject().id());
    results.write(results.answered(claimed, 1));
    assertThat(history())
        .containsEntry("cause", "question-changed")
        .containsEntry("register_code", null);
  }

  @Test
  void aRowGoesToItsMonthAndWhereThereIsNoneIsNotRefused() {
    results.write(results.answered(results.taken(results.stale()), 1));
    List<String> month = partitions();
    assertThat(month).singleElement().asString().matches("verification_history_y\\d{4}m\\d{2}");
    subjects.sql("drop table " + month.getFirst());
    results.write(results.answered(results.taken(results.stale()), 0));
    assertThat(partitions()).containsExactly("verification_history_default");
    assertThat(new HistoryPartitions(subjects.database()).ensure()).isTrue();
    assertThat(partitions()).isEqualTo(month);
  }

  private List<String> partitions() {
    return subjects.list("select tableoid::regclass::text from verification_history");
  }

  /**
   * Whoever began earlier but had to wait comes later: in the order of time each row goes on from
   * where the one before it ended.
   */
  @Test
  void theTimeIsThatOfWritingNotOfTheBeginning() throws Exception {
    UUID first = results.asked(subjects.needed(), "900000001");
    UUID second = results.asked(subjects.needed(), "900000001");
    results.indexDocuments();
    KeptAnswer answer = results.answer(results.question(first), 1, TestResults.ANSWERED);
    KeptAnswer later =
        results.answer(results.question(first), 0, TestResults.ANSWERED.plusSeconds(1));
    try (OtherSession other = OtherSession.of(subjects.database())) {
      other.run(
          SubjectTables.of(subjects.kind())
              .sql("select from {verifications} where {id} = '%s' for update".formatted(first)));
      Future<Integer> waiting = other.blocks(() -> results.spread(later));
      // Of the two only the first is locked: a second answer reaches the second subject before.
      subjects.sql("delete from document_holders where {id} = '%s'".formatted(first));
      assertThat(results.spread(answer)).isEqualTo(1);
      other.commit();
      assertThat(waiting.get()).isEqualTo(2);
    }
    results
        .of(second)
        .is("VERIFIED/AUTO")
        .hasHistory(
            "spread VERIFICATION_NEEDED/INITIAL -> NOT_VERIFIED/AUTO 1",
            "spread NOT_VERIFIED/AUTO -> VERIFIED/AUTO 0");
  }

  private Map<String, Object> history() {
    return subjects.query("select * from verification_history");
  }
}
