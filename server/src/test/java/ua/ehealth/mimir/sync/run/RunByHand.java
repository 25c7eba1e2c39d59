package ua.ehealth.mimir.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import ua.ehealth.mimir.registry.Answer;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.registry.Trouble;
import ua.ehealth.mimir.registry.answers.AnswerStore.Kept;
import ua.ehealth.mimir.registry.answers.AnswerStore.KeptAnswer;
import ua.ehealth.mimir.registry.answers.AnswerStore.Obtained;
import ua.ehealth.mimir.registry.answers.AnswerStore.Reservation;
import ua.ehealth.mimir.registry.answers.AnswerStore.Reservations;
import ua.ehealth.mimir.registry.answers.AnswerStore.Wanted;
import ua.ehealth.mimir.sync.subjects.Claim;
import ua.ehealth.mimir.sync.subjects.Cursors;
import ua.ehealth.mimir.sync.subjects.Outcome;
import ua.ehealth.mimir.sync.subjects.Outlook;

/** A run whose effects the test carries out itself, one by one, in virtual time. */
final class RunByHand {
  /** The time of both databases when the run starts. */
  static final Instant START = Instant.parse("2026-11-01T10:00:00Z");

  static final Answer NOT_FOUND = new Answer.NotFound("");
  static final Answer FOUND = new Answer.Found("");
  static final Answer REJECTED = new Answer.Rejected("");
  static final Answer SILENCE =
      new Answer.Unavailable(Trouble.of(Trouble.Kind.TRANSIENT, "timeout.reply"));

  /** So late that it runs over: monotonic time may begin anywhere. */
  private static final long BEGIN = Long.MAX_VALUE - Duration.ofMillis(700).toNanos();

  private final Run run;
  private final List<Effect> open = new ArrayList<>();
  private long now = BEGIN;
  private int claims;
  private int notes;

  RunByHand(RunSettings settings) {
    run = new Run(settings, new SplittableRandom(1), now);
    open.addAll(run.start(now));
  }

  Run run() {
    return run;
  }

  /** The time of the databases. */
  Instant time() {
    return START.plusNanos(now - BEGIN);
  }

  /** Effects of a kind that are under way, the oldest first. */
  <E extends Effect> List<E> all(Class<E> kind) {
    return open.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  <E extends Effect> E one(Class<E> kind) {
    assertThat(all(kind)).as(kind.getSimpleName()).hasSize(1);
    return all(kind).getFirst();
  }

  List<Question> asked() {
    return all(Effect.Ask.class).stream().map(Effect.Ask::question).toList();
  }

  /** Time passes and nothing happens. */
  void pass(Duration duration) {
    now += duration.toNanos();
    tell(new Event.Tick());
  }

  void passMillis(long millis) {
    pass(Duration.ofMillis(millis));
  }

  void tell(Event event) {
    open.addAll(run.on(event, now));
  }

  void stop() {
    tell(new Event.Stop());
  }

  /** Ends the claim under way; answers with its token. */
  long claim(Claimant... claimants) {
    return claim(Arrays.asList(claimants));
  }

  long claim(List<Claimant> claimants) {
    long token = ++claims;
    claimed(
        new Claim(
            token,
            claimants.stream().map(claimant -> claimant.under(token)).toList(),
            0,
            Claimant.TODAY,
            time(),
            somewhere()));
    return token;
  }

  void claimNothing() {
    claimed(new Claim(0, List.of(), 0, Claimant.TODAY, time(), Cursors.START));
  }

  void claimed(Claim claim) {
    end(one(Effect.Take.class));
    tell(new Event.Claimed(claim));
  }

  /** A place in the tiers where no other claim of this run has stopped. */
  Cursors somewhere() {
    UUID subject = new UUID(1, claims);
    return new Cursors(
        subject,
        Cursors.START.waiting(),
        subject,
        Cursors.START.verified(),
        Cursors.START.notVerified());
  }

  /** Ends all reservations under way: each question is this run's. */
  void mine() {
    reserved(_ -> new Reservation.Mine());
  }

  void busy() {
    reserved(_ -> new Reservation.Busy());
  }

  void known(Answer.Definite answer, Instant answeredAt) {
    reserved(wanted ->
        new Reservation.Known(
            new KeptAnswer(wanted.question(), answer, new UUID(5, 5), answeredAt)));
  }

  void reserved(Function<Wanted, Reservation> decided) {
    for (Effect.Reserve reserve : all(Effect.Reserve.class)) {
      end(reserve);
      List<Reservation> each = reserve.wanted().stream().map(decided).toList();
      tell(new Event.Reserved(reserve, new Reservations(time(), each)));
    }
  }

  /** Ends the calls under way. */
  void answerAll(Answer answer) {
    asked().forEach(question -> answer(question, answer));
  }

  void answer(Question question, Answer answer) {
    end(new Effect.Ask(question));
    tell(new Event.Answered(question, answer));
  }

  /** Ends what is being kept; answers with what was. */
  List<Obtained> keep() {
    Effect.Keep keep = one(Effect.Keep.class);
    end(keep);
    List<KeptAnswer> kept =
        keep.obtained().stream()
            .map(one ->
                new KeptAnswer(one.question(), one.answer(), new UUID(5, 5), one.answeredAt()))
            .toList();
    tell(new Event.Kept(new Kept(Optional.of(new UUID(6, ++notes)), kept)));
    return keep.obtained();
  }

  /** Ends all writes under way, each claim with this outcome. */
  void write(Outcome outcome) {
    all(Effect.Write.class).forEach(write -> write(write, outcome, 0));
  }

  void write(Effect.Write write, Outcome outcome, int others) {
    end(write);
    List<Outcome> outcomes = write.claims().stream().map(_ -> outcome).toList();
    tell(new Event.Written(write, outcomes, others));
  }

  void giveBack() {
    for (Effect.GiveBack giveBack : all(Effect.GiveBack.class)) {
      end(giveBack);
      tell(new Event.GaveBack(giveBack));
    }
  }

  /** Ends all effects of a kind that bring nothing. */
  <E extends Effect> void endAll(Class<E> kind) {
    for (E effect : all(kind)) {
      end(effect);
      tell(new Event.Ended(effect));
    }
  }

  void renew(Set<Long> live) {
    Effect.Renew renew = one(Effect.Renew.class);
    end(renew);
    tell(new Event.Renewed(renew, live));
  }

  void look(Outlook outlook) {
    end(one(Effect.Look.class));
    tell(new Event.Looked(outlook));
  }

  /** Ends whatever is under way but claims and looks, as if all went well, until nothing is. */
  void workOff() {
    Instant before = time();
    do {
      mine();
      answerAll(NOT_FOUND);
      if (!all(Effect.Keep.class).isEmpty()) {
        keep();
      }
      write(Outcome.VERIFIED);
      giveBack();
      endAll(Effect.Release.class);
      endAll(Effect.Settle.class);
      endAll(Effect.ReturnAll.class);
      passMillis(10);
      assertThat(before.plusSeconds(60)).as("the end of the work").isAfter(time());
    } while (Duration.between(before, time()).toMillis() < 300 || busyWithMore());
  }

  private boolean busyWithMore() {
    return open.stream()
        .anyMatch(effect ->
            !(effect instanceof Effect.Take
                || effect instanceof Effect.Look
                || effect instanceof Effect.Renew));
  }

  private void end(Effect effect) {
    assertThat(open.remove(effect)).as("%s is under way", effect).isTrue();
  }
}
