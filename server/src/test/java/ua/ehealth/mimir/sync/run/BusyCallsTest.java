package ua.ehealth.mimir.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.ehealth.mimir.registry.Answer;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.registry.answers.AnswerStore.Kept;
import ua.ehealth.mimir.registry.answers.AnswerStore.KeptAnswer;
import ua.ehealth.mimir.registry.answers.AnswerStore.Reservation;
import ua.ehealth.mimir.registry.answers.AnswerStore.Reservations;
import ua.ehealth.mimir.sync.run.simulation.VirtualTime;
import ua.ehealth.mimir.sync.subjects.Claim;
import ua.ehealth.mimir.sync.subjects.Cursors;
import ua.ehealth.mimir.sync.subjects.Outcome;

/** While work is due, all calls that may be made at once are made (specification 2.7). */
class BusyCallsTest {
  private static final int MAX_IN_FLIGHT = 40;
  private static final Duration STATEMENT = Duration.ofMillis(4);
  private static final Duration WARM_UP = Duration.ofSeconds(2);
  private static final Duration MEASURED = Duration.ofSeconds(3);

  private final VirtualTime time = new VirtualTime();
  private final Deque<Question> queue = new ArrayDeque<>();
  private Run run;
  private RunSettings settings;
  private Duration latency;
  private int inFlight;
  private int subjects;
  private long claims;
  private long done;

  @ParameterizedTest
  @CsvSource({"1, 200", "10, 100", "100, 20", "100, 500", "1000, 20", "10000, 20", "10000, 500"})
  void allCallsStayBusyAtAnySizeOfABatch(int batch, int millis) {
    settings = SampleSettings.fresh().batches(batch).inFlight(MAX_IN_FLIGHT).made();
    latency = Duration.ofMillis(millis);
    run = new Run(settings, new SplittableRandom(1), time.nanos());
    begin(run.start(time.nanos()));
    tick();
    workUntil(WARM_UP);
    long before = done;
    workUntil(WARM_UP.plus(MEASURED));
    double possible = (double) MAX_IN_FLIGHT * MEASURED.toMillis() / millis;
    assertThat((done - before) / possible).isBetween(0.97, 1.03);
  }

  private void workUntil(Duration moment) {
    while (time.passed().compareTo(moment) < 0) {
      time.step();
    }
  }

  private void tick() {
    time.after(
        Duration.ofMillis(20),
        () -> {
          tell(new Event.Tick());
          tick();
        });
  }

  private void tell(Event event) {
    begin(run.on(event, time.nanos()));
  }

  private void begin(List<Effect> effects) {
    for (Effect effect : effects) {
      if (effect instanceof Effect.Ask ask) {
        queue.add(ask.question());
        call();
      } else {
        time.after(STATEMENT, () -> tell(ended(effect)));
      }
    }
  }

  private void call() {
    if (inFlight < MAX_IN_FLIGHT && !queue.isEmpty()) {
      Question question = queue.remove();
      inFlight++;
      time.after(
          latency,
          () -> {
            inFlight--;
            done++;
            call();
            tell(new Event.Answered(question, new Answer.NotFound("")));
          });
    }
  }

  private Event ended(Effect effect) {
    return switch (effect) {
      case Effect.Take _ -> new Event.Claimed(claim());
      case Effect.Reserve reserve ->
          new Event.Reserved(
              reserve,
              new Reservations(
                  time.instant(),
                  reserve.wanted().stream()
                      .<Reservation>map(_ -> new Reservation.Mine())
                      .toList()));
      case Effect.Keep keep ->
          new Event.Kept(
              new Kept(
                  Optional.of(new UUID(6, 6)),
                  keep.obtained().stream()
                      .map(one ->
                          new KeptAnswer(
                              one.question(), one.answer(), new UUID(5, 5), one.answeredAt()))
                      .toList()));
      case Effect.Write write ->
          new Event.Written(write, write.claims().stream().map(_ -> Outcome.VERIFIED).toList(), 0);
      case Effect.Renew renew -> new Event.Renewed(renew, Set.copyOf(renew.tokens()));
      case Effect.Settle _ -> new Event.Ended(effect);
      default -> throw new AssertionError(effect + " while work is due");
    };
  }

  private Claim claim() {
    long token = ++claims;
    int first = subjects;
    subjects += settings.batchSize();
    return new Claim(
        token,
        IntStream.range(first, subjects).mapToObj(i -> Claimant.holder(i).under(token)).toList(),
        0,
        Claimant.TODAY,
        time.instant(),
        new Cursors(
            new UUID(1, token),
            Cursors.START.waiting(),
            new UUID(1, token),
            Cursors.START.verified(),
            Cursors.START.notVerified()));
  }
}
