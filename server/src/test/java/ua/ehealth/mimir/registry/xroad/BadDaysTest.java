package ua.ehealth.mimir.registry.xroad;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ua.ehealth.mimir.registry.Answer;
import ua.ehealth.mimir.registry.EveryLog;
import ua.ehealth.mimir.registry.RegisterClient.Departure;

/**
 * Specification 3.3: whatever comes, the question is asked once, the answer is Unavailable with its
 * cause, in bounded time and memory, and nothing of the content is in a log.
 */
class BadDaysTest {

  private static final Duration BOUND = Duration.ofSeconds(10);
  private static final long MAX_ALLOCATED = 8L << 20;

  static Stream<BadDay> badDays() {
    return BadDays.all();
  }

  @ParameterizedTest
  @MethodSource("badDays")
  void aBadDayIsUnavailableAskedOnceAndKeptQuiet(BadDay day) throws Exception {
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    try (var register = new FakeRegister(day.behaviour());
        var xroad = Samples.xroad(settings(register, day));
        var log = new EveryLog()) {
      long began = System.nanoTime();
      long allocated = threads.getCurrentThreadAllocatedBytes();

      Answer answer = Samples.registers(xroad).ask(Samples.UNZR, Departure.AT_ONCE);

      assertThat(answer).isEqualTo(new Answer.Unavailable(day.trouble()));
      assertThat(threads.getCurrentThreadAllocatedBytes() - allocated).isLessThan(MAX_ALLOCATED);
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(BOUND);
      assertThat(register.requests).hasSize(1);
      assertThat(register.connections).hasValue(1);
      assertThat(log.text()).contains("org.apache.hc").doesNotContain(Secrets.ALL);
    }
  }

  @ParameterizedTest
  @MethodSource("badDays")
  void theNextQuestionFindsTheRegisterWell(BadDay day) throws Exception {
    try (var register = new FakeRegister(day.behaviour());
        var xroad = Samples.xroad(settings(register, day).withMaxConnections(1))) {
      var registers = Samples.registers(xroad);
      registers.ask(Samples.UNZR, Departure.AT_ONCE);
      register.behaviour = FakeRegister.says(BadDays.FOUND);

      assertThat(registers.ask(Samples.UNZR, Departure.AT_ONCE))
          .isEqualTo(new Answer.Found("Запис знайдено"));
    }
  }

  /** Where the clock must end it, soon; elsewhere the clock must not be what ends it. */
  private static XRoadSettings settings(FakeRegister register, BadDay day) {
    boolean byTheClock = day.trouble().cause().equals("timeout.reply");
    return Samples.settings(register.url())
        .withTimeouts(Duration.ofSeconds(5), Duration.ofMillis(byTheClock ? 400 : 5_000));
  }
}
