package ua.ehealth.mimir.sync.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import ua.ehealth.mimir.registry.Answer;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.registry.answers.AnswerStore.Kept;
import ua.ehealth.mimir.registry.answers.AnswerStore.KeptAnswer;
import ua.ehealth.mimir.registry.answers.AnswerStore.Obtained;
import ua.ehealth.mimir.registry.answers.AnswerStore.Reservation;
import ua.ehealth.mimir.registry.answers.AnswerStore.Wanted;
import ua.ehealth.mimir.sync.subjects.Claim;
import ua.ehealth.mimir.sync.subjects.ClaimedSubject;
import ua.ehealth.mimir.sync.subjects.Cursors;
import ua.ehealth.mimir.sync.subjects.GivenBack;
import ua.ehealth.mimir.sync.subjects.Outlook;
import ua.ehealth.mimir.sync.subjects.Settlement;
import ua.ehealth.mimir.verification.ChangeCause;
import ua.ehealth.mimir.verification.Decisions;
import ua.ehealth.mimir.verification.Inquiry;
import ua.ehealth.mimir.verification.StreamStatus;

/**
 * One run of one job (specification 2.1): claims batch by batch, asks each question once, has the
 * answers kept and written, gives back what got none, and ends when nothing is left. For one thread
 * at a time; {@code now} is monotonic time in nanoseconds.
 */
public final class Run {
  /** Answers or results that are written together, and how long the first waits for the others. */
  private static final int ENOUGH = 500;

  private static final long PATIENCE = Duration.ofMillis(200).toNanos();
  private static final int WRITES_AT_ONCE = 3;

  /** Subjects that may be claimed and not written back, beside four batches. */
  private static final int UNSETTLED = 4_000;

  private static final long BUSY_PAUSE = Duration.ofMillis(200).toNanos();
  private static final long EMPTY_PAUSE = Duration.ofSeconds(1).toNanos();
  private static final long LOOK_PAUSE = Duration.ofMillis(100).toNanos();

  /** How often those asked for again are looked for from the beginning. */
  private static final long TRIGGERED_PAUSE = Duration.ofSeconds(1).toNanos();

  private static final double JITTER = 0.2;

  private final RunSettings settings;
  private final RandomGenerator random;
  private final Tally.Counter counter = new Tally.Counter();
  private final Questions questions = new Questions();
  private final Leases leases = new Leases();
  private final Buffer<Obtained> obtained = new Buffer<>(ENOUGH, PATIENCE);
  private final Buffer<Settlement> settlements = new Buffer<>(ENOUGH, PATIENCE);
  private final Buffer<GivenBack> unanswered = new Buffer<>(ENOUGH, PATIENCE);
  private final Buffer<Question> unwanted = new Buffer<>(ENOUGH, PATIENCE);
  private final List<Effect.Write> writes = new ArrayList<>();

  private Cursors cursors = Cursors.START;
  private boolean taking;
  private boolean takingFromStart;
  private boolean exhausted;
  private boolean looking;
  private boolean renewing;
  private boolean keeping;
  private int writing;
  private int underWay;
  private long nextTake;
  private long triggeredAnew;
  private long nextLook;
  private long nextRenewal;
  private boolean stopping;
  private boolean returned;
  private Optional<Outlook> outlook = Optional.empty();
  private boolean finished;

  /**
   * @param random spreads the retries
   */
  public Run(RunSettings settings, RandomGenerator random, long now) {
    this.settings = settings;
    this.random = random;
    this.nextTake = now;
    this.triggeredAnew = now;
    this.nextLook = now;
    this.nextRenewal = now + settings.lease().toNanos() / 3;
  }

  /** Whether the run is over and wants nothing any more. */
  public boolean finished() {
    return finished;
  }

  /** What is left, once the run has finished by itself; empty if it was stopped. */
  public Optional<Outlook> outlook() {
    return outlook;
  }

  public Tally tally() {
    return counter.tally();
  }

  /** What is to be done first. */
  public List<Effect> start(long now) {
    return on(new Event.Tick(), now);
  }

  /** Takes in what happened; what is to be done now. */
  public List<Effect> on(Event event, long now) {
    List<Effect> effects = new ArrayList<>();
    switch (event) {
      case Event.Claimed claimed -> claimed(claimed.claim(), now);
      case Event.Reserved reserved -> reserved(reserved, effects, now);
      case Event.Answered answered -> answered(answered, now);
      case Event.Kept kept -> kept(kept.kept());
      case Event.Written written -> written(written);
      case Event.GaveBack gaveBack -> gaveBack(gaveBack);
      case Event.Renewed renewed -> renewed(renewed);
      case Event.Looked looked -> looked(looked.outlook(), now);
      case Event.Ended _ -> underWay--;
      case Event.Tick _ -> {
        // Time alone may make something due.
      }
      case Event.Stop _ -> stopping = true;
    }
    pump(effects, now);
    return effects;
  }

  private void claimed(Claim claim, long now) {
    taking = false;
    if (claim.empty()) {
      exhausted = takingFromStart;
      cursors = Cursors.START;
      nextTake = exhausted ? now + EMPTY_PAUSE : now;
      return;
    }
    exhausted = false;
    cursors = claim.next();
    if (!claim.subjects().isEmpty()) {
      leases.taken(claim.token(), claim.subjects().size());
      counter.claimed(claim.subjects().size());
    }
    claim.subjects().forEach(subject -> inquire(subject, claim, now));
  }

  private void inquire(ClaimedSubject subject, Claim claim, long now) {
    switch (settings.stream().inquiry(subject.subject(), claim.today())) {
      case Inquiry.Ask ask -> {
        boolean first = questions.join(ask.question(), subject, answeredAfter(subject, claim.at()));
        if (!first) {
          counter.saved(1);
        }
      }
      case Inquiry.DataAbsent _, Inquiry.DataIncorrect _ ->
          settlements.add(
              new Settlement(
                  subject.subject().id(), subject.token(), new Settlement.NothingToAsk()),
              now);
    }
  }

  /** A routine re-check wants an answer that is later than the one it has. */
  private Instant answeredAfter(ClaimedSubject subject, Instant claimedAt) {
    Instant after = claimedAt.minus(settings.reuse());
    if (subject.answerAfter() != null && subject.answerAfter().isAfter(after)) {
      after = subject.answerAfter();
    }
    boolean answered = subject.before().status() != StreamStatus.VERIFICATION_NEEDED;
    Instant syncedAt = subject.before().syncedAt();
    return answered && syncedAt != null && syncedAt.isAfter(after) ? syncedAt : after;
  }

  private void reserved(Event.Reserved reserved, List<Effect> effects, long now) {
    underWay--;
    List<Wanted> wanted = reserved.asked().wanted();
    for (int i = 0; i < wanted.size(); i++) {
      OpenQuestion question = questions.get(wanted.get(i).question());
      if (question == null) {
        continue;
      }
      switch (reserved.reservations().each().get(i)) {
        case Reservation.Mine _ -> {
          question.reserved(reserved.reservations().at(), now);
          if (!stopping) {
            effects.add(new Effect.Ask(question.question()));
          }
        }
        case Reservation.Known known -> {
          questions.close(question.question());
          counter.saved(1);
          settle(question, known.answer(), ChangeCause.REUSED_ANSWER)
              .forEach(settlement -> settlements.add(settlement, now));
        }
        case Reservation.Busy _ -> questions.busy(question, now + BUSY_PAUSE);
      }
    }
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

  private void answered(Event.Answered answered, long now) {
    counter.called();
    OpenQuestion question = questions.get(answered.question());
    if (question == null) {
      return;
    }
    switch (Decisions.read(settings.rules(), answered.answer())) {
      case Answer.Definite answer ->
          obtained.add(new Obtained(question.question(), answer, question.time(now)), now);
      case Answer.Unavailable unavailable -> {
        questions.close(question.question());
        counter.unavailable(unavailable.trouble().cause());
        unwanted.add(question.question(), now);
        question.waiting().forEach(subject -> unanswered.add(later(subject), now));
      }
    }
  }

  private GivenBack later(ClaimedSubject subject) {
    Optional<Duration> wait =
        settings
            .delays()
            .after(subject.attempts() + 1)
            .map(delay -> {
              double factor = 1 + JITTER * (2 * random.nextDouble() - 1);
              return Duration.ofNanos((long) (delay.toNanos() * factor));
            });
    return new GivenBack(subject.subject().id(), subject.token(), wait);
  }

  private void kept(Kept kept) {
    keeping = false;
    List<Settlement> settled = new ArrayList<>();
    List<KeptAnswer> spread = new ArrayList<>();
    for (KeptAnswer answer : kept.answers()) {
      OpenQuestion question = questions.close(answer.question());
      if (question != null) {
        settled.addAll(settle(question, answer, ChangeCause.ANSWER));
      }
      if (settings.stream().spreads()) {
        spread.add(answer);
      }
    }
    settled.addAll(settlements.drain());
    writes.add(new Effect.Write(settled, spread, kept.note()));
  }

  private void written(Event.Written written) {
    writing--;
    List<Settlement> claims = written.write().claims();
    for (int i = 0; i < claims.size(); i++) {
      counter.ended(written.outcomes().get(i));
      leases.settle(claims.get(i).token());
    }
    counter.saved(written.others());
  }

  private void gaveBack(Event.GaveBack gaveBack) {
    underWay--;
    counter.gaveBack(gaveBack.gaveBack().subjects().size());
    gaveBack.gaveBack().subjects().forEach(subject -> leases.settle(subject.token()));
  }

  private void renewed(Event.Renewed renewed) {
    renewing = false;
    renewed.asked().tokens().stream()
        .filter(token -> !renewed.live().contains(token))
        .forEach(leases::lost);
  }

  private void looked(Outlook seen, long now) {
    looking = false;
    nextLook = now + LOOK_PAUSE;
    if (seen.due() && !settings.onlyWaiting()) {
      exhausted = false;
      nextTake = nextLook;
    } else if (!seen.claimedByOthers() || settings.onlyWaiting()) {
      outlook = Optional.of(seen);
      finished = !stopping;
    }
  }

  /** Starts whatever may be started now. */
  private void pump(List<Effect> effects, long now) {
    if (finished) {
      return;
    }
    flush(effects, now);
    renew(effects, now);
    if (stopping) {
      stop(effects);
      return;
    }
    reserve(effects, now);
    if (!taking && !looking && nextTake - now <= 0 && room() && !(exhausted && idle())) {
      taking = true;
      if (now - triggeredAnew >= TRIGGERED_PAUSE) {
        triggeredAnew = now;
        cursors = cursors.triggeredAnew();
      }
      takingFromStart = cursors.equals(Cursors.START);
      effects.add(new Effect.Take(cursors));
    }
    if (exhausted && idle() && !looking && nextLook - now <= 0) {
      looking = true;
      effects.add(new Effect.Look());
    }
  }

  private void reserve(List<Effect> effects, long now) {
    List<Wanted> wanted = questions.drainUnreserved(now);
    if (!wanted.isEmpty()) {
      underWay++;
      effects.add(new Effect.Reserve(wanted));
    }
  }

  private void flush(List<Effect> effects, long now) {
    boolean noMore = questions.size() == 0 && !keeping;
    if (!keeping && obtained.ripe(now, false)) {
      keeping = true;
      effects.add(new Effect.Keep(obtained.drain()));
    }
    if (settlements.ripe(now, noMore)) {
      writes.add(new Effect.Write(settlements.drain(), List.of(), Optional.empty()));
    }
    while (!writes.isEmpty() && writing < WRITES_AT_ONCE) {
      writing++;
      effects.add(writes.removeFirst());
    }
    if (unanswered.ripe(now, noMore)) {
      underWay++;
      effects.add(new Effect.GiveBack(unanswered.drain()));
    }
    if (unwanted.ripe(now, noMore)) {
      underWay++;
      effects.add(new Effect.Release(unwanted.drain()));
    }
    Set<Long> settled = leases.drainSettled();
    if (!settled.isEmpty()) {
      underWay++;
      effects.add(new Effect.Settle(settled));
    }
  }

  private void renew(List<Effect> effects, long now) {
    if (!renewing && nextRenewal - now <= 0) {
      nextRenewal = now + settings.lease().toNanos() / 3;
      renewing = true;
      effects.add(new Effect.Renew(leases.held()));
    }
  }

  /** Lets what is being written end, then gives back the rest. */
  private void stop(List<Effect> effects) {
    if (taking || keeping || writing > 0 || underWay > 0 || !buffersEmpty()) {
      return;
    }
    if (!returned) {
      returned = true;
      underWay += 2;
      effects.add(new Effect.Release(questions.drainAll()));
      effects.add(new Effect.ReturnAll(leases.held()));
      return;
    }
    finished = true;
  }

  private boolean room() {
    return questions.size() < 2 * settings.batchSize() + settings.maxInFlight()
        && leases.subjects() < 4L * settings.batchSize() + UNSETTLED;
  }

  private boolean idle() {
    return !taking
        && !keeping
        && writing == 0
        && underWay == 0
        && questions.size() == 0
        && buffersEmpty();
  }

  private boolean buffersEmpty() {
    return obtained.isEmpty()
        && settlements.isEmpty()
        && unanswered.isEmpty()
        && unwanted.isEmpty()
        && writes.isEmpty();
  }
}
