package ua.ehealth.mimir.sync.subjects;

import static ua.ehealth.mimir.sync.subjects.TestClaims.KYIV;
import static ua.ehealth.mimir.sync.subjects.TestClaims.MINUTE;
import static ua.ehealth.mimir.sync.subjects.TestClaims.PERIOD;
import static ua.ehealth.mimir.sync.subjects.TestClaims.SYSTEM;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.privacy.Sealing;
import ua.ehealth.mimir.registry.Answer;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.registry.answers.AnswerStore.KeptAnswer;
import ua.ehealth.mimir.registry.answers.QuestionHash;
import ua.ehealth.mimir.subject.Subject;
import ua.ehealth.mimir.sync.Job;
import ua.ehealth.mimir.sync.subjects.Settlement.Answered;
import ua.ehealth.mimir.sync.subjects.Settlement.NothingToAsk;
import ua.ehealth.mimir.verification.ChangeCause;
import ua.ehealth.mimir.verification.Inquiry;
import ua.ehealth.mimir.verification.Rules;
import ua.ehealth.mimir.verification.Stream;

/** The results of one job in a test: subjects with a question, claims, answers, writing. */
final class TestResults {
  static final UUID RUN = UUID.fromString("00000000-0000-4000-8000-00000000000a");

  /** The row of MIMIR that an answer is in. */
  static final UUID ROW = UUID.fromString("00000000-0000-4000-8000-00000000000b");

  static final Instant ANSWERED = Instant.parse("2026-03-04T05:06:07.890123Z");

  static final QuestionHash PSEUDONYMS = new QuestionHash(new byte[32]);

  private static final int RECHECK_DAYS = 30;
  private static final List<String> TABLES =
      List.of(
          "{subjects}",
          "{verifications}",
          "verification_history",
          "status_change_events",
          "verification_leases",
          "document_holders");

  private final Job job;
  private final TestSubjects subjects;
  private final Claims claims;
  private final WriteBack writeBack;
  private int made;

  TestResults(Databases databases, Job job) {
    this(databases, job, Rules.DEFAULT);
  }

  TestResults(Databases databases, Job job, Rules rules) {
    this(databases, job, rules, new Sealing(List.of()));
  }

  TestResults(Databases databases, Job job, Rules rules, Sealing sealing) {
    TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();
    this.job = job;
    this.subjects = new TestSubjects(databases, job);
    this.claims = new SubjectClaims(subjects.database(), job.kind(), SYSTEM);
    this.writeBack =
        new WriteBack(
            subjects.database(),
            job.kind(),
            rules,
            SYSTEM,
            KYIV,
            PSEUDONYMS::pseudonym,
            ids::generate,
            sealing);
  }

  TestSubjects subjects() {
    return subjects;
  }

  Claims claims() {
    return claims;
  }

  /** VERIFIED long ago, with something to ask about. */
  UUID stale() {
    return asked(
        subjects.with(
            ("p_verification_status = 'VERIFIED', p_verification_reason = 'AUTO', p_data_id = '%s',"
                    + " p_data_status = 0, p_synced_at = now() - interval '300 days'")
                .formatted(ROW)));
  }

  /** Gives the subject a UNZR or a card that nobody else has. */
  UUID asked(UUID id) {
    made++;
    return asked(
        id, job.stream().spreads() ? "%09d".formatted(made) : "19710225-%05d".formatted(made));
  }

  /** Gives the subject this UNZR, or a card of this number in place of what documents it had. */
  UUID asked(UUID id, String value) {
    if (job.stream().spreads()) {
      withoutDocuments(id);
      subjects.document(id, "NATIONAL_ID", value);
    } else {
      subjects.sql("update persons set unzr = '%s' where id = '%s'".formatted(value, id));
    }
    return id;
  }

  /** Nothing is left to ask about. */
  UUID bare(UUID id) {
    if (job.stream().spreads()) {
      withoutDocuments(id);
    } else {
      subjects.sql("update persons set unzr = null where id = '%s'".formatted(id));
    }
    return id;
  }

  private void withoutDocuments(UUID id) {
    subjects.sql(
        switch (job.kind()) {
          case PERSON -> "delete from person_documents where person_id = '%s'".formatted(id);
          case PARTY -> "update parties set documents = null where id = '%s'".formatted(id);
        });
  }

  /** Gives every other stream of the subject this status. */
  UUID others(UUID id, String status) {
    for (String stream : otherStreams()) {
      subjects.set(id, "%s_verification_status = '%s'".formatted(stream, status));
    }
    return id;
  }

  /** What the columns of the subject's other streams begin with, ours and those of others. */
  List<String> otherStreams() {
    List<String> streams = new ArrayList<>(SubjectTables.of(job.kind()).foreignStreams());
    Stream.of(job.kind()).forEach(stream -> streams.add(stream.columns()));
    streams.remove(job.stream().columns());
    return streams;
  }

  /** Takes this one, and whoever else is due. */
  ClaimedSubject taken(UUID id) {
    return take().get(id);
  }

  /** Takes all who are due; NOT_VERIFIED too, after a month. */
  Map<UUID, ClaimedSubject> take() {
    return take(100);
  }

  Map<UUID, ClaimedSubject> take(int batchSize) {
    ClaimOrder order =
        new ClaimOrder(
            job, RUN, batchSize, MINUTE, PERIOD, RECHECK_DAYS, KYIV, Cursors.START, false);
    Map<UUID, ClaimedSubject> taken = new LinkedHashMap<>();
    claims.take(order).subjects().forEach(each -> taken.put(each.subject().id(), each));
    return taken;
  }

  /** The question that the subject's data make now. */
  Question question(UUID id) {
    StoredSubject stored =
        SubjectReader.read(subjects.database().jdbc(), job.kind(), List.of(id)).get(id);
    return question(stored.subject()).orElseThrow();
  }

  private Optional<Question> question(Subject subject) {
    DatabaseTime time = DatabaseTime.read(subjects.database().jdbc(), KYIV);
    return job.stream().inquiry(subject, time.today()) instanceof Inquiry.Ask ask
        ? Optional.of(ask.question())
        : Optional.empty();
  }

  /** The question about an identity card. */
  Question aboutCard(String number) {
    return new Question.OfPassport(
        job.stream().register(), Question.OfPassport.CITIZEN, null, number);
  }

  /** An answer, in {@link #ROW} where such an answer is in a row. */
  KeptAnswer answer(Question question, int code, Instant at) {
    Answer.Definite answer = Answer.Definite.of(code, "");
    return new KeptAnswer(question, answer, job.stream().pointsToRow(answer) ? ROW : null, at);
  }

  /** The register's answer to the question that was built under the claim. */
  Settlement answered(ClaimedSubject claimed, int code) {
    return answered(claimed, code, ANSWERED);
  }

  Settlement answered(ClaimedSubject claimed, int code, Instant at) {
    return answered(claimed, question(claimed.subject()).orElseThrow(), code, at);
  }

  private Settlement answered(ClaimedSubject claimed, Question question, int code, Instant at) {
    return new Settlement(
        claimed.subject().id(),
        claimed.token(),
        new Answered(answer(question, code, at), ChangeCause.ANSWER));
  }

  /** The same if there is a question, otherwise that there is none. */
  Settlement settled(ClaimedSubject claimed, int code, Instant at) {
    return question(claimed.subject())
        .map(question -> answered(claimed, question, code, at))
        .orElseGet(() -> nothingToAsk(claimed));
  }

  static Settlement nothingToAsk(ClaimedSubject claimed) {
    return new Settlement(claimed.subject().id(), claimed.token(), new NothingToAsk());
  }

  Outcome write(Settlement settlement) {
    return write(List.of(settlement), List.of()).outcomes().getFirst();
  }

  Applied write(List<Settlement> settlements, List<KeptAnswer> spread) {
    return writeBack.apply(RUN, job.stream(), settlements, spread);
  }

  /** As if claims had looked at everybody. */
  TestResults indexDocuments() {
    subjects.sql("delete from document_index_progress");
    claims.buildDocumentIndex(100);
    return this;
  }

  /** As when the answers come from elsewhere; says how many took one over. */
  int spread(KeptAnswer... answers) {
    return write(List.of(), List.of(answers)).others();
  }

  /** What stands of the subject now. */
  Standing of(UUID id) {
    return new Standing(subjects, id);
  }

  /** From now on {@link Standing} tells what is written from what is not. */
  void stamp() {
    subjects.sql("update {subjects} set updated_at = '%s'".formatted(Standing.STAMP));
    subjects.sql("update {verifications} set updated_at = '%s'".formatted(Standing.STAMP));
  }

  /** All rows that write-back could write, each with the transaction that wrote it last. */
  List<String> everything() {
    List<String> rows = new ArrayList<>();
    for (String table : TABLES) {
      rows.addAll(
          subjects.list(
              "select '%1$s ' || t.xmin || ' ' || t::text from %1$s t order by 1"
                  .formatted(table)));
    }
    return rows;
  }
}
