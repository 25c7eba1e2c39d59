package ua.ehealth.mimir.emulator.journal;

/**
 * How many different questions were asked, and how many of them were answered: exact to a limit,
 * estimated beyond. Not for use by many threads.
 */
final class DistinctQuestions {
  /** Specification 3.4. */
  static final int MOST_EXACT = 10_000_000;

  /**
   * Many small sets instead of a large one, so that growing takes no memory or time to speak of.
   */
  private static final int SET_BITS = 8;

  private final int mostExact;
  private HashSet64[] sets = new HashSet64[1 << SET_BITS];
  private final Estimate allEstimate = new Estimate();
  private final Estimate answeredEstimate = new Estimate();
  private long asked;
  private long answered;

  DistinctQuestions(int mostExact) {
    this.mostExact = mostExact;
    for (int i = 0; i < sets.length; i++) {
      sets[i] = new HashSet64();
    }
  }

  void add(long hash, boolean wasAnswered) {
    if (estimated()) {
      allEstimate.add(hash);
      if (wasAnswered) {
        answeredEstimate.add(hash);
      }
      return;
    }
    HashSet64.Added added = sets[(int) (hash >>> (Long.SIZE - SET_BITS))].add(hash, wasAnswered);
    if (added == HashSet64.Added.NEW) {
      asked++;
    }
    if (wasAnswered && added != HashSet64.Added.NOTHING) {
      answered++;
    }
    if (asked > mostExact) {
      goOnEstimating();
    }
  }

  /** The counts are not exact any more. */
  boolean estimated() {
    return sets == null;
  }

  long asked() {
    return estimated() ? allEstimate.count() : asked;
  }

  long answered() {
    return estimated() ? Math.min(answeredEstimate.count(), asked()) : answered;
  }

  private void goOnEstimating() {
    for (HashSet64 set : sets) {
      set.forEach(allEstimate::add, answeredEstimate::add);
    }
    sets = null;
  }
}
