package ua.ehealth.mimir.bench.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.privacy.Sealing;
import ua.ehealth.mimir.registry.Answer;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.registry.answers.AnswerStore;
import ua.ehealth.mimir.registry.answers.AnswerStore.Kept;
import ua.ehealth.mimir.registry.answers.AnswerStore.KeptAnswer;
import ua.ehealth.mimir.registry.answers.AnswerStore.Obtained;
import ua.ehealth.mimir.registry.answers.AnswerStore.Wanted;
import ua.ehealth.mimir.registry.answers.DatabaseAnswerStore;
import ua.ehealth.mimir.registry.answers.QuestionHash;
import ua.ehealth.mimir.subject.SubjectKind;
import ua.ehealth.mimir.sync.Job;
import ua.ehealth.mimir.sync.subjects.Claim;
import ua.ehealth.mimir.sync.subjects.ClaimOrder;
import ua.ehealth.mimir.sync.subjects.ClaimedSubject;
import ua.ehealth.mimir.sync.subjects.Claims;
import ua.ehealth.mimir.sync.subjects.Cursors;
import ua.ehealth.mimir.sync.subjects.Settlement;
import ua.ehealth.mimir.sync.subjects.SubjectClaims;
import ua.ehealth.mimir.sync.subjects.WriteBack;
import ua.ehealth.mimir.verification.ChangeCause;
import ua.ehealth.mimir.verification.Inquiry;
import ua.ehealth.mimir.verification.Rules;
import ua.ehealth.mimir.verification.Stream;

/**
 * Everything that Mimir says to the databases, one statement after another, answers made up: what
 * the engine could do if calls and its own bookkeeping cost nothing.
 */
final class OwnStatements {
  private static final Job JOB = new Job(Stream.MVS_PASSPORT, SubjectKind.PERSON);
  private static final ZoneId ZONE = ZoneId.of("Europe/Kyiv");

  private final Loops loops;
  private final Claims claims;
  private final AnswerStore store;
  private final WriteBack persons;
  private final WriteBack parties;
  private final UUID run = BareStatements.newId();
  private final ClaimOrder order;

  OwnStatements(Databases databases, QuestionHash hashes, Loops loops) {
    UUID user = BareStatements.newId();
    this.loops = loops;
    this.claims = new SubjectClaims(databases.mpi(), SubjectKind.PERSON, user);
    this.store = new DatabaseAnswerStore(databases.mimir(), hashes);
    this.persons = writeBack(databases.mpi(), SubjectKind.PERSON, user, hashes);
    this.parties = writeBack(databases.prm(), SubjectKind.PARTY, user, hashes);
    this.order =
        new ClaimOrder(
            JOB, run, loops.batch(), Duration.ofMinutes(1), 270, 0, ZONE, Cursors.START, false);
  }

  private static WriteBack writeBack(
      Database database, SubjectKind kind, UUID user, QuestionHash hashes) {
    return new WriteBack(
        database,
        kind,
        Rules.DEFAULT,
        user,
        ZONE,
        hashes::pseudonym,
        BareStatements::newId,
        new Sealing(List.of()));
  }

  /** Until nobody is due. */
  void run() throws InterruptedException {
    loops.run(this::loop);
  }

  private void loop() {
    Claim claim = claims.take(order);
    while (!claim.empty()) {
      settle(claim);
      claim = claims.take(order.from(claim.next()));
    }
  }

  private record Judged(ClaimedSubject subject, Inquiry inquiry) {}

  private void settle(Claim claim) {
    List<Judged> judged =
        claim.subjects().stream()
            .map(subject ->
                new Judged(subject, JOB.stream().inquiry(subject.subject(), claim.today())))
            .toList();
    List<Question> questions =
        judged.stream()
            .map(Judged::inquiry)
            .filter(Inquiry.Ask.class::isInstance)
            .map(inquiry -> ((Inquiry.Ask) inquiry).question())
            .distinct()
            .toList();
    Instant after = claim.at().minus(Duration.ofDays(1));
    List<Wanted> wanted = questions.stream().map(each -> new Wanted(each, after)).toList();
    Instant at = store.reserve(run, wanted).at();
    Kept kept =
        store.keep(
            run, questions.stream().map(each -> new Obtained(each, answer(each), at)).toList());
    persons.apply(run, JOB.stream(), settlements(judged, kept), kept.answers());
    parties.apply(run, JOB.stream(), List.of(), kept.answers());
    kept.note().ifPresent(store::spread);
    claims.settle(List.of(claim.token()));
  }

  private static Answer.Definite answer(Question question) {
    return Answer.Definite.of(BareAnswers.code((Question.OfPassport) question), "");
  }

  private static List<Settlement> settlements(List<Judged> judged, Kept kept) {
    Map<Question, KeptAnswer> answers = new HashMap<>();
    kept.answers().forEach(answer -> answers.put(answer.question(), answer));
    return judged.stream()
        .map(each ->
            new Settlement(
                each.subject().subject().id(),
                each.subject().token(),
                switch (each.inquiry()) {
                  case Inquiry.Ask ask ->
                      new Settlement.Answered(answers.get(ask.question()), ChangeCause.ANSWER);
                  case Inquiry.DataAbsent _, Inquiry.DataIncorrect _ ->
                      new Settlement.NothingToAsk();
                }))
        .toList();
  }
}
