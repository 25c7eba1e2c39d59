package ua.ehealth.mimir.sync;

import ua.ehealth.mimir.sync.run.Tally;

/** Hears how a run goes. */
public interface RunListener {
  /** Nobody listens: nothing is counted for it either. */
  RunListener NOBODY =
      new RunListener() {
        @Override
        public boolean wantsDue() {
          return false;
        }

        @Override
        public void due(long subjects) {}

        @Override
        public void went(Tally soFar) {}
      };

  /** Whether it is worth counting, through whole tables, how many are due. */
  default boolean wantsDue() {
    return true;
  }

  /** So many subjects were due when the run began; told once, some time later, on any thread. */
  void due(long subjects);

  /** What the run came to so far; told many times a second on one thread. */
  void went(Tally soFar);
}
