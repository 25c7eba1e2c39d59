package ua.ehealth.mimir.sync.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import ua.ehealth.mimir.registry.Answer;
import ua.ehealth.mimir.sync.subjects.Claim;
import ua.ehealth.mimir.sync.subjects.ClaimedSubject;
import ua.ehealth.mimir.sync.subjects.Outlook;
import ua.ehealth.mimir.verification.Decisions;
import ua.ehealth.mimir.verification.Inquiry;

/**
 * One run of one job (specification 2.1): claims batch by batch, asks each question once, has the
 * answers kept and written, gives back what got none, and ends when nothing is left. For one thread
 * at a time.
 *
 * <p>{@code now} is monotonic time in nanoseconds. Of an event it is when it happened, not when the
 * run is told: the time of an answer hangs on it. It may step back as far as events overtake each
 * other.
 */
public final class Run {
  /** Subjects that may be claimed and not written back, beside four times what is done at once. */
  private static final int UNSETTLED = 4_000;

  private final RunSettings settings;
  private final Tally.Counter counter = new Tally.Counter();
  private final Questions questions = new Questions();
  private final Leases leases;
  private final Claiming claiming;
  private final Results results;
  private final Misses misses;
  private final Asking asking;
  private boolean stopping;
  private boolean returned;
  private boolean finished;

  /**
   * @param random spreads the retries
   */
  public Run(RunSettings settings, RandomGenerator random, long now) {
    this.settings = settings;
    this.leases = new Leases(settings.lease(), now);
    this.claiming = new Claiming(settings.onlyWaiting(), now);
    this.results = new Results(settings.stream(), questions, leases, counter);
    this.misses = new Misses(settings.delays(), random, leases, counter);
    this.asking = new Asking(settings.maxInFlight(), questions, results);
  }

  /** Whether the run is over and wants nothing any more. */
  public boolean finished() {
    return finished;
  }

  /** What is left, once the run has finished by itself; empty if it was stopped. */
  public Optional<Outlook> outlook() {
    return claiming.outlook();
  }

  public Tally tally() {
    return counter.tally();
  }

  /** What is to be done first. */
  public List<Effect> start(long now) {
    return on(new Event.Tick(), now);
  }

  /** Takes in what happened; answers with what is to be done now. */
  public List<Effect> on(Event event, long now) {
    List<Effect> effects = new ArrayList<>();
    switch (event) {
      case Event.Claimed claimed -> claimed(claimed.claim(), now);
      case Event.Reserved reserved -> asking.reserved(reserved, now);
      case Event.Answered answered -> answered(answered, now);
      case Event.Kept kept -> results.kept(kept.kept());
      case Event.Written written -> results.written(written);
      case Event.GaveBack gaveBack -> misses.gaveBack(gaveBack);
      case Event.Renewed renewed -> leases.renewed(renewed);
      case Event.Looked looked -> looked(looked.outlook(), now);
      case Event.Ended ended -> ended(ended.effect());
      case Event.Tick _ -> {
        // Time alone may make something due.
      }
      case Event.Stop _ -> stopping = true;
    }
    begin(effects, now);
    return effects;
  }

  private void claimed(Claim claim, long now) {
    claiming.claimed(claim, now);
    leases.taken(claim.token(), claim.subjects().size());
    counter.claimed(claim.subjects().size());
    claim.subjects().forEach(subject -> inquire(subject, claim, now));
  }

  private void inquire(ClaimedSubject subject, Claim claim, long now) {
    switch (settings.stream().inquiry(subject.subject(), claim.today())) {
      case Inquiry.Ask ask ->
          questions.join(ask.question(), Waiting.of(subject, claim.at(), settings.reuse()));
      case Inquiry.DataAbsent _, Inquiry.DataIncorrect _ -> results.nothingToAsk(subject, now);
    }
  }

  private void answered(Event.Answered answered, long now) {
    counter.called();
    asking.answered();
    OpenQuestion question = questions.get(answered.question());
    if (question == null || stopping) {
      // Whoever waited is returned as if never claimed: the stop may be why there is no answer.
      return;
    }
    switch (Decisions.read(settings.rules(), answered.answer())) {
      case Answer.Definite answer -> results.answered(question, answer, now);
      case Answer.Unavailable unavailable -> {
        questions.missed(question.question());
        misses.missed(question, unavailable.trouble(), now);
      }
    }
  }

  private void looked(Outlook seen, long now) {
    if (!stopping) {
      claiming.looked(seen, now);
      finished = claiming.outlook().isPresent();
    }
  }

  private void ended(Effect effect) {
    if (effect instanceof Effect.Release release) {
      misses.released();
      questions.released(release.questions());
    } else {
      leases.ended();
    }
  }

  /** Begins whatever may be begun now. */
  private void begin(List<Effect> effects, long now) {
    if (finished) {
      return;
    }
    boolean noMoreAnswers = stopping || (questions.toAsk() == 0 && !claiming.underWay());
    results.keep(effects, now, noMoreAnswers);
    boolean noMore = stopping || (questions.isEmpty() && !results.keeping());
    results.write(effects, now, noMore);
    misses.flush(effects, now, noMore);
    leases.tend(effects, now);
    if (stopping) {
      stop(effects);
      return;
    }
    asking.reserve(effects, now);
    asking.ask(effects);
    claiming.claim(effects, now, room(), questions.isEmpty() && !underWay());
  }

  /** Lets what was answered be written, then gives back the rest. */
  private void stop(List<Effect> effects) {
    if (!returned && !underWay()) {
      returned = true;
      misses.release(questions.drainAll(), effects);
      leases.returnAll(effects);
    }
    finished = returned && !underWay();
  }

  /** Enough to ask for all calls while the next claim is under way; bounded in all. */
  private boolean room() {
    int atOnce = settings.batchSize() + settings.maxInFlight();
    return questions.toAsk() < 2 * atOnce && leases.subjects() < 4L * atOnce + UNSETTLED;
  }

  private boolean underWay() {
    return claiming.underWay()
        || asking.underWay()
        || results.underWay()
        || misses.underWay()
        || leases.underWay();
  }
}
