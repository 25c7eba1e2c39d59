package ua.ehealth.mimir.bench.figures;

import java.util.Map;

/**
 * What a piece of work took.
 *
 * @param seconds by the clock
 * @param processor processor seconds by process; empty where the system does not tell
 */
public record Cost(double seconds, Map<String, Double> processor) {
  public Cost {
    processor = Map.copyOf(processor);
  }
}
