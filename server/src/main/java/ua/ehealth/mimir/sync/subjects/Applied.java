package ua.ehealth.mimir.sync.subjects;

import java.util.List;

/**
 * What writing results came to.
 *
 * @param outcomes one for each claim, in the order given
 * @param others how many others took over an answer because they have the same document
 */
public record Applied(List<Outcome> outcomes, int others) {
  /** Nothing was to be written. */
  static final Applied NOTHING = new Applied(List.of(), 0);

  public Applied {
    outcomes = List.copyOf(outcomes);
  }
}
