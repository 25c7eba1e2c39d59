package ua.ehealth.mimir.bench.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import ua.ehealth.mimir.bench.figures.Meter;
import ua.ehealth.mimir.bench.figures.Ratio;
import ua.ehealth.mimir.bench.figures.Rounds;
import ua.ehealth.mimir.bench.figures.Series;
import ua.ehealth.mimir.cli.TextTable;
import ua.ehealth.mimir.cli.Wording;

/** The figures of {@code bench engine}. All of them are questions settled a second. */
final class EngineReport {
  private final Rounds rounds;
  private final int questions;

  EngineReport(Rounds rounds, int questions) {
    this.rounds = rounds;
    this.questions = questions;
  }

  String text(Meter meter) {
    List<String> names = rounds.names();
    TextTable table = new TextTable().row("questions a second", names);
    for (int round = 0; round < rate(names.getFirst()).rounds().size(); round++) {
      List<String> cells = new ArrayList<>();
      for (String name : names) {
        cells.add(Wording.number(Math.round(rate(name).rounds().get(round))));
      }
      table.row("round " + (round + 1), cells);
    }
    table.row("median", cells(names, Series::median));
    table.row("least", cells(names, Series::least));
    table.row("most", cells(names, Series::most));
    for (String process : meter.processes()) {
      table.row("processor µs a question, " + process, processor(names, process));
    }
    return table.render() + "\n" + ratios();
  }

  private String ratios() {
    Series engine = rate(EngineRounds.ENGINE);
    Series lower = rate(EngineRounds.CALLS).orLower(rate(EngineRounds.STATEMENTS));
    return new TextTable()
        .row("engine / the slower of calls and statements", List.of(ratio(engine, lower)))
        .row(
            "engine / calls and statements at once",
            List.of(ratio(engine, rate(EngineRounds.BOTH))))
        .row("engine / its own statements", List.of(ratio(engine, rate(EngineRounds.OWN))))
        .render();
  }

  private static String ratio(Series one, Series other) {
    return Ratio.of(one, other).toString();
  }

  private Series rate(String name) {
    return rounds.of(name, cost -> questions / cost.seconds());
  }

  private List<String> cells(List<String> names, ToDoubleFunction<Series> figure) {
    return names.stream()
        .map(name -> Wording.number(Math.round(figure.applyAsDouble(rate(name)))))
        .toList();
  }

  private List<String> processor(List<String> names, String process) {
    return names.stream()
        .map(name ->
            rounds.of(name, cost -> cost.processor().getOrDefault(process, Double.NaN)).median())
        .map(seconds ->
            seconds.isNaN() ? "?" : Wording.number(Math.round(seconds * 1e6 / questions)))
        .toList();
  }
}
