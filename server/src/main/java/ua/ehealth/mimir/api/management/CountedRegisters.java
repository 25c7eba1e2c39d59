package ua.ehealth.mimir.api.management;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import ua.ehealth.mimir.registry.Answer;
import ua.ehealth.mimir.registry.EisService;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.registry.RegisterClient;
import ua.ehealth.mimir.time.Stopwatch;

/** Counts and times the calls to the registers, by service and outcome. */
public final class CountedRegisters implements RegisterClient {
  private final RegisterClient registers;
  private final MeterRegistry meters;
  private final Stopwatch stopwatch;

  /**
   * @param registers asks them
   */
  public CountedRegisters(RegisterClient registers, MeterRegistry meters, Stopwatch stopwatch) {
    this.registers = registers;
    this.meters = meters;
    this.stopwatch = stopwatch;
  }

  @Override
  public Answer ask(Question question, Departure departure) {
    AtomicLong left = new AtomicLong(stopwatch.nanos());
    Answer answer =
        registers.ask(
            question,
            () -> {
              departure.await();
              left.set(stopwatch.nanos());
            });
    timer(question.register().service(), answer)
        .record(Duration.ofNanos(stopwatch.nanos() - left.get()));
    return answer;
  }

  private Timer timer(EisService service, Answer answer) {
    return Timer.builder("mimir.register.calls")
        .description("Calls to the registers, from when they left")
        .tag("service", service.code())
        .tag("outcome", outcome(answer))
        .register(meters);
  }

  private static String outcome(Answer answer) {
    return switch (answer) {
      case Answer.Found _ -> "found";
      case Answer.NotFound _ -> "not-found";
      case Answer.Rejected _ -> "rejected";
      case Answer.Unavailable(var trouble) ->
          trouble.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    };
  }
}
