package ua.ehealth.mimir.sync;

import ua.ehealth.mimir.sync.run.Tally;

/** Hears how a run goes. */
public interface RunListener {
  /** Nobody listens. */
  RunListener NOBODY =
      new RunListener() {
        @Override
        public void due(long subjects) {}

        @Override
        public void went(Tally soFar) {}
      };

  /** So many subjects were due when the run began; told once, some time later, on any thread. */
  void due(long subjects);

  /** What the run came to so far; told many times a second on one thread. */
  void went(Tally soFar);
}
