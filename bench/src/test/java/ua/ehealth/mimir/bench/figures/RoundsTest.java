package ua.ehealth.mimir.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RoundsTest {
  private final List<String> done = new ArrayList<>();
  private double used;

  @Test
  void everythingIsDoneOnceARoundFromItsBeginningAfterAWarmUp() throws InterruptedException {
    Rounds rounds =
        new Rounds(new Meter())
            .with("a", () -> done.add("begin a"), () -> done.add("a"))
            .with("b", () -> done.add("begin b"), () -> done.add("b"));

    rounds.run(2, _ -> {});

    assertThat(done)
        .hasSize(12)
        .startsWith("begin a", "a", "begin b", "b", "begin a")
        .endsWith("begin b", "b");
    assertThat(rounds.of("a", Cost::seconds).rounds()).hasSize(2);
  }

  @Test
  void theProcessorTimeIsThatOfTheWorkAlone() throws InterruptedException {
    Meter meter = new Meter().with("p", () -> OptionalDouble.of(used));
    Rounds rounds = new Rounds(meter).with("a", () -> used += 100, () -> used += 3);

    rounds.run(3, _ -> {});

    assertThat(rounds.of("a", cost -> cost.processor().get("p"))).isEqualTo(Series.of(3, 3, 3));
  }
}
