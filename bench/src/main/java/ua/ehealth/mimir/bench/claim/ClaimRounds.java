package ua.ehealth.mimir.bench.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import ua.ehealth.mimir.bench.figures.Meter;
import ua.ehealth.mimir.bench.figures.Ratio;
import ua.ehealth.mimir.bench.figures.Rounds;
import ua.ehealth.mimir.bench.figures.Series;
import ua.ehealth.mimir.bench.ground.BenchDatabases;
import ua.ehealth.mimir.cli.TextTable;
import ua.ehealth.mimir.cli.Wording;

/** The cost of a claim in crowds of different sizes, in alternating rounds. */
final class ClaimRounds {
  private static final String SERVER = "PostgreSQL";

  private final Map<String, Crowd> crowds = new LinkedHashMap<>();
  private final Meter meter;
  private final int claims;
  private final int times;

  /**
   * @param crowds by what they are called; the others are compared with the first
   * @param claims that are measured together
   */
  ClaimRounds(BenchDatabases ground, Map<String, Crowd> crowds, int claims, int times) {
    this.crowds.putAll(crowds);
    this.claims = claims;
    this.times = times;
    this.meter = new Meter().with(SERVER, ground::processorTime);
  }

  /** Measures the crowds in the state in which they are. */
  String run(String state, Consumer<String> told) throws InterruptedException {
    Rounds rounds = new Rounds(meter);
    crowds.forEach((name, crowd) -> rounds.with(name, crowd::begin, crowd::claim));
    rounds.run(times, line -> told.accept(state + ", " + line));
    TextTable table =
        new TextTable()
            .row(
                state + ", ms a claim",
                List.of("median", "least", "most", "first claim", "ratio", "processor", "ratio"));
    Series base = seconds(rounds, rounds.names().getFirst());
    Series baseProcessor = processor(rounds, rounds.names().getFirst());
    for (String name : rounds.names()) {
      Series each = seconds(rounds, name);
      Series processor = processor(rounds, name);
      table.row(
          name + " rows",
          List.of(
              millis(each.median()),
              millis(each.least()),
              millis(each.most()),
              millis(new Series(crowds.get(name).firstClaims()).median()),
              Ratio.of(each, base).toString(),
              millis(processor.median()),
              Ratio.of(processor, baseProcessor).toString()));
    }
    return table.render();
  }

  private Series seconds(Rounds rounds, String name) {
    return rounds.of(name, cost -> cost.seconds() / claims);
  }

  /** Of the server, whose clock ticks a hundred times a second: many claims are one figure. */
  private Series processor(Rounds rounds, String name) {
    return rounds.of(name, cost -> cost.processor().getOrDefault(SERVER, Double.NaN) / claims);
  }

  private static String millis(double seconds) {
    return String.format(Locale.ROOT, "%.2f", seconds * 1000);
  }

  /** What a size is called. */
  static String name(long rows) {
    return Wording.number(rows);
  }
}
