package ua.ehealth.mimir.sync.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.ehealth.mimir.sync.subjects.TestResults.ANSWERED;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.ehealth.mimir.database.FreshDatabases;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.registry.Register;
import ua.ehealth.mimir.registry.answers.AnswerStore.KeptAnswer;
import ua.ehealth.mimir.sync.Job;

/** Whose current document is the one that was asked about (specification 1.7, 2.5). */
@ParameterizedClass
@ValueSource(strings = {"mvs-persons", "dms-parties"})
class SpreadDocumentsTest {
  @RegisterExtension static final FreshDatabases databases = new FreshDatabases();

  private static final String CARD = "900000001";
  private static final String OTHER_CARD = "900000002";

  @Parameter String name;

  private Job job;
  private TestResults results;
  private TestSubjects subjects;

  @BeforeEach
  void nobody() {
    job = Job.named(name);
    results = new TestResults(databases.all(), job);
    subjects = results.subjects().clear();
  }

  private UUID holder() {
    return results.asked(subjects.needed(), CARD);
  }

  private KeptAnswer answer(String card, int code) {
    return results.answer(results.aboutCard(card), code, ANSWERED);
  }

  private int spread(KeptAnswer... answers) {
    return results.indexDocuments().spread(answers);
  }

  @Test
  void aDocumentThatIsNotTheCurrentOneDoesNotCount() {
    UUID id = holder();
    subjects.document(id, "NATIONAL_ID", OTHER_CARD);
    makeNewer(id, OTHER_CARD);
    assertThat(spread(answer(CARD, 0))).isZero();
    assertThat(spread(answer(OTHER_CARD, 0))).isEqualTo(1);
  }

  private void makeNewer(UUID id, String card) {
    subjects.sql(
        switch (job.kind()) {
          case PERSON ->
              "update person_documents set issued_at = '2020-01-01' where number = '%s'"
                  .formatted(card);
          case PARTY ->
              "update parties set documents = jsonb_set(documents, '{1,issued_at}', '\"2020-01-01\"') where id = '%s'"
                  .formatted(id);
        });
  }

  @Test
  void aDocumentThatTheSubjectNoLongerHasDoesNotCount() {
    UUID id = holder();
    results.indexDocuments();
    results.asked(id, OTHER_CARD);
    assertThat(results.spread(answer(CARD, 0))).isZero();
    results.of(id).is("VERIFICATION_NEEDED/INITIAL");
  }

  @ParameterizedTest
  @ValueSource(strings = {"аа 123 456", "АА123456", " аА\u00a0123456 "})
  void aNumberIsTheSameHoweverItIsStored(String stored) {
    UUID id = subjects.needed();
    subjects.document(id, "PASSPORT", stored);
    Question question =
        new Question.OfPassport(
            job.stream().register(), Question.OfPassport.CITIZEN, "АА", "123456");
    assertThat(spread(results.answer(question, 0, ANSWERED))).isEqualTo(1);
    results.of(id).is("VERIFIED/AUTO");
  }

  @Test
  void aCardAndAPassportWithTheSameDigitsAreNotTheSame() {
    UUID id = subjects.needed();
    subjects.document(id, "PASSPORT", "АА123456");
    assertThat(spread(answer("123456", 0), answer("000123456", 0))).isZero();
    results.of(id).is("VERIFICATION_NEEDED/INITIAL");
  }

  @Test
  void ofAnswersAboutSeveralDocumentsEachSubjectGetsItsOwn() {
    UUID one = holder();
    UUID two = results.asked(subjects.needed(), OTHER_CARD);
    UUID none = results.asked(subjects.needed(), "900000003");
    UUID both = holder();
    subjects.document(both, "NATIONAL_ID", OTHER_CARD);
    makeNewer(both, OTHER_CARD);
    assertThat(spread(answer(CARD, 1), answer(OTHER_CARD, 0))).isEqualTo(3);
    results.of(one).is("NOT_VERIFIED/AUTO");
    results.of(two).is("VERIFIED/AUTO");
    results.of(none).is("VERIFICATION_NEEDED/INITIAL");
    results.of(both).is("VERIFIED/AUTO");
  }

  @Test
  void theAnswerOfAnotherRegisterDoesNotMoveThisStream() {
    UUID id = holder();
    Register other =
        job.stream().register() == Register.MVS_PASSPORT
            ? Register.DMS_PASSPORT
            : Register.MVS_PASSPORT;
    Question question = new Question.OfPassport(other, Question.OfPassport.CITIZEN, null, CARD);
    assertThat(spread(results.answer(question, 0, ANSWERED))).isZero();
    results.of(id).is("VERIFICATION_NEEDED/INITIAL");
  }
}
