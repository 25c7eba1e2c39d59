package ua.ehealth.mimir.api.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import ua.ehealth.mimir.registry.Answer;
import ua.ehealth.mimir.registry.InfoAnswer;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.registry.Register;
import ua.ehealth.mimir.registry.RegisterClient.Departure;
import ua.ehealth.mimir.registry.Trouble;
import ua.ehealth.mimir.time.Stopwatch;

class CountedRegistersTest {
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Watch time = new Watch();

  @Test
  void aCallIsTimedFromWhenItLeavesNotFromWhenItBeginsToWait() {
    CountedRegisters registers =
        new CountedRegisters(
            (_, departure) -> {
              leave(departure);
              time.pass(30);
              return new Answer.NotFound("");
            },
            (_, _, _) -> new InfoAnswer.NoRecord(),
            meters,
            time);
    Question question =
        new Question.OfPassport(Register.MVS_PASSPORT, Question.OfPassport.CITIZEN, null, "1");
    registers.ask(question, () -> time.pass(500));
    assertThat(
            meters
                .get("mimir.register.calls")
                .tags("service", "CheckPassportStatus", "outcome", "not-found")
                .timer()
                .totalTime(TimeUnit.MILLISECONDS))
        .isEqualTo(30);
  }

  @Test
  void callsForPeopleWhoWaitAreCountedToo() {
    CountedRegisters registers =
        new CountedRegisters(
            (_, _) -> new Answer.NotFound(""),
            (_, _, _) -> new InfoAnswer.Unavailable(Trouble.of(Trouble.Kind.PROVIDER, "code.-2")),
            meters,
            time);
    registers.ask("19710225-00001", "somebody", Departure.AT_ONCE);
    assertThat(
            meters
                .get("mimir.register.calls")
                .tags("service", "unzr", "outcome", "provider")
                .timer()
                .count())
        .isEqualTo(1);
  }

  private static void leave(Departure departure) {
    try {
      departure.await();
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  private static final class Watch implements Stopwatch {
    private long now;

    void pass(long millis) {
      now += TimeUnit.MILLISECONDS.toNanos(millis);
    }

    @Override
    public long nanos() {
      return now;
    }

    @Override
    public void sleepUntil(long deadline) {
      now = deadline;
    }
  }
}
