package ua.ehealth.mimir.api.management;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import ua.ehealth.mimir.registry.Answer;
import ua.ehealth.mimir.registry.EisService;
import ua.ehealth.mimir.registry.InfoAnswer;
import ua.ehealth.mimir.registry.InfoClient;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.registry.RegisterClient;
import ua.ehealth.mimir.registry.Trouble;
import ua.ehealth.mimir.time.Stopwatch;

/** Counts and times the calls to the registers, by service and outcome. */
public final class CountedRegisters implements RegisterClient, InfoClient {
  private final RegisterClient registers;
  private final InfoClient people;
  private final MeterRegistry meters;
  private final Stopwatch stopwatch;

  /**
   * @param registers asks the jobs' questions
   * @param people asks whose a UNZR is
   */
  public CountedRegisters(
      RegisterClient registers, InfoClient people, MeterRegistry meters, Stopwatch stopwatch) {
    this.registers = registers;
    this.people = people;
    this.meters = meters;
    this.stopwatch = stopwatch;
  }

  @Override
  public Answer ask(Question question, Departure departure) {
    return timed(
        question.register().service(),
        departure,
        noting -> registers.ask(question, noting),
        CountedRegisters::outcome);
  }

  @Override
  public InfoAnswer ask(String unzr, String userId, Departure departure) {
    return timed(
        EisService.UNZR,
        departure,
        noting -> people.ask(unzr, userId, noting),
        CountedRegisters::outcome);
  }

  private <A> A timed(
      EisService service,
      Departure departure,
      Function<Departure, A> call,
      Function<A, String> outcome) {
    AtomicLong left = new AtomicLong(stopwatch.nanos());
    A answer =
        call.apply(() -> {
          departure.await();
          left.set(stopwatch.nanos());
        });
    Timer.builder("mimir.register.calls")
        .description("Calls to the registers, from when they left")
        .tag("service", service.code())
        .tag("outcome", outcome.apply(answer))
        .register(meters)
        .record(Duration.ofNanos(stopwatch.nanos() - left.get()));
    return answer;
  }

  private static String outcome(Answer answer) {
    return switch (answer) {
      case Answer.Found _ -> "found";
      case Answer.NotFound _ -> "not-found";
      case Answer.Rejected _ -> "rejected";
      case Answer.Unavailable(var trouble) -> outcome(trouble);
    };
  }

  private static String outcome(InfoAnswer answer) {
    return switch (answer) {
      case InfoAnswer.Known _ -> "found";
      case InfoAnswer.NoRecord _ -> "not-found";
      case InfoAnswer.Rejected _ -> "rejected";
      case InfoAnswer.Unavailable(var trouble) -> outcome(trouble);
    };
  }

  private static String outcome(Trouble trouble) {
    return trouble.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
