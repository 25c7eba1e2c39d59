package ua.ehealth.mimir.sync.subjects;

import ua.ehealth.mimir.verification.ChangeCause;
import ua.ehealth.mimir.verification.StreamState;

/** What becomes of one locked stream. */
sealed interface Turn {

  Outcome outcome();

  /**
   * It moves.
   *
   * @param incorrectValue the stored value that was judged to be of a wrong format, or null
   */
  record Moved(Move move, Outcome outcome, String incorrectValue) implements Turn {
    Moved(LockedStream stream, StreamState after, ChangeCause cause, Outcome outcome) {
      this(new Move(stream, after, cause), outcome, null);
    }

    @Override
    public String toString() {
      return "Moved[" + move + ", " + outcome + "]";
    }
  }

  /** The claim ends, and everything is as before it. */
  record Returned(LockedStream stream) implements Turn {
    @Override
    public Outcome outcome() {
      return Outcome.RETURNED;
    }
  }

  /** Nothing is written. */
  record Untouched() implements Turn {
    @Override
    public Outcome outcome() {
      return Outcome.LOST;
    }
  }
}
