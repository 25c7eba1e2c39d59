package ua.ehealth.mimir.sync.run;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import ua.ehealth.mimir.registry.Answer;
import ua.ehealth.mimir.registry.answers.AnswerStore.Kept;
import ua.ehealth.mimir.registry.answers.AnswerStore.KeptAnswer;
import ua.ehealth.mimir.registry.answers.AnswerStore.Obtained;
import ua.ehealth.mimir.sync.subjects.ClaimedSubject;
import ua.ehealth.mimir.sync.subjects.Settlement;
import ua.ehealth.mimir.verification.ChangeCause;
import ua.ehealth.mimir.verification.Stream;

/** From an answer to the subjects: kept in MIMIR first, then written; without a call only that. */
final class Results {
  private static final int WRITES_AT_ONCE = 3;

  private final Stream stream;
  private final Questions questions;
  private final Leases leases;
  private final Tally.Counter counter;
  private final Buffer<Obtained> obtained = new Buffer<>();
  private final Buffer<Settlement> settlements = new Buffer<>();
  private final Deque<Effect.Write> writes = new ArrayDeque<>();
  private boolean keeping;
  private int writing;

  Results(Stream stream, Questions questions, Leases leases, Tally.Counter counter) {
    this.stream = stream;
    this.questions = questions;
    this.leases = leases;
    this.counter = counter;
  }

  /** There is nothing to ask about this subject. */
  void nothingToAsk(ClaimedSubject subject, long now) {
    settlements.add(
        new Settlement(subject.subject().id(), subject.token(), new Settlement.NothingToAsk()),
        now);
  }

  /** The register has answered. */
  void answered(OpenQuestion question, Answer.Definite answer, long now) {
    Instant at = question.time(now);
    questions.answered(question, at);
    obtained.add(new Obtained(question.question(), answer, at), now);
  }

  /** The answer was there. */
  void known(OpenQuestion question, KeptAnswer answer, long now) {
    questions.answered(question, answer.answeredAt());
    questions.close(question.question());
    settle(question, answer, ChangeCause.REUSED_ANSWER)
        .forEach(settlement -> settlements.add(settlement, now));
  }

  void kept(Kept kept) {
    keeping = false;
    List<Settlement> settled = new ArrayList<>();
    List<KeptAnswer> spread = new ArrayList<>();
    for (KeptAnswer answer : kept.answers()) {
      OpenQuestion question = questions.close(answer.question());
      settled.addAll(settle(question, answer, ChangeCause.ANSWER));
      if (stream.spreads()) {
        spread.add(answer);
      }
    }
    settled.addAll(settlements.drain());
    writes.add(new Effect.Write(settled, spread, kept.note()));
  }

  private static List<Settlement> settle(
      OpenQuestion question, KeptAnswer answer, ChangeCause cause) {
    List<Settlement> settled = new ArrayList<>();
    for (ClaimedSubject subject : question.waiting()) {
      settled.add(
          new Settlement(
              subject.subject().id(),
              subject.token(),
              new Settlement.Answered(
                  answer, settled.isEmpty() ? cause : ChangeCause.REUSED_ANSWER)));
    }
    return settled;
  }

  void written(Event.Written written) {
    writing--;
    List<Settlement> claims = written.write().claims();
    for (int i = 0; i < claims.size(); i++) {
      counter.ended(written.outcomes().get(i), claims.get(i).finding());
      leases.settle(claims.get(i).token());
    }
    counter.saved(written.others());
  }

  void keep(List<Effect> effects, long now, boolean noMore) {
    if (!keeping && obtained.ripe(now, noMore)) {
      keeping = true;
      effects.add(new Effect.Keep(obtained.drain()));
    }
  }

  void write(List<Effect> effects, long now, boolean noMore) {
    while (settlements.ripe(now, noMore)) {
      writes.add(new Effect.Write(settlements.drain(), List.of(), Optional.empty()));
    }
    while (!writes.isEmpty() && writing < WRITES_AT_ONCE) {
      writing++;
      effects.add(writes.removeFirst());
    }
  }

  /** Enough answers wait until others are kept. */
  boolean behind() {
    return keeping && obtained.isFull();
  }

  boolean keeping() {
    return keeping;
  }

  /** Something is on its way into the databases. */
  boolean underWay() {
    return keeping
        || writing > 0
        || !obtained.isEmpty()
        || !settlements.isEmpty()
        || !writes.isEmpty();
  }
}
