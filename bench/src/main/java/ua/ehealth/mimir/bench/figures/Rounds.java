package ua.ehealth.mimir.bench.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Things measured in alternating rounds, each once a round, so that what else the machine does in
 * the meantime meets all of them. A round before the first, which warms everything up, does not
 * count.
 */
public final class Rounds {
  private final Map<String, Meter.Work> beginnings = new LinkedHashMap<>();
  private final Map<String, Meter.Work> works = new LinkedHashMap<>();
  private final Map<String, List<Cost>> costs = new LinkedHashMap<>();
  private final Meter meter;

  public Rounds(Meter meter) {
    this.meter = meter;
  }

  /**
   * One thing more to be measured.
   *
   * @param beginning what is done before it every time, unmeasured
   */
  public Rounds with(String name, Meter.Work beginning, Meter.Work work) {
    beginnings.put(name, beginning);
    works.put(name, work);
    costs.put(name, new ArrayList<>());
    return this;
  }

  /**
   * Measures.
   *
   * @param told is told after each piece of work
   */
  public void run(int rounds, Consumer<String> told) throws InterruptedException {
    for (int round = 0; round <= rounds; round++) {
      for (Map.Entry<String, Meter.Work> work : works.entrySet()) {
        beginnings.get(work.getKey()).run();
        Cost cost = meter.of(work.getValue());
        if (round > 0) {
          costs.get(work.getKey()).add(cost);
        }
        told.accept(
            (round == 0 ? "warm-up" : "round " + round)
                + ": "
                + work.getKey()
                + " took "
                + Math.round(cost.seconds() * 1000)
                + " ms");
      }
    }
  }

  /** The names, in the order in which they were given. */
  public List<String> names() {
    return List.copyOf(works.keySet());
  }

  /** One figure of every round. */
  public Series of(String name, Function<Cost, Double> figure) {
    return new Series(costs.get(name).stream().map(figure).toList());
  }
}
