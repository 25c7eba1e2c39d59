package ua.ehealth.mimir.sync.subjects;

import java.util.Objects;
import java.util.UUID;

/** What became of a move that somebody asked for (specification 4.1, 4.2). */
public sealed interface MoveResult {

  /** It is written, with all that follows from it. */
  record Done(UUID subject) implements MoveResult {
    public Done {
      Objects.requireNonNull(subject);
    }
  }

  /**
   * Nothing was written.
   *
   * @param text for the caller, word for word as documented
   */
  record Refused(Refusal kind, String text) implements MoveResult {
    public Refused {
      Objects.requireNonNull(kind);
      Objects.requireNonNull(text);
    }
  }
}
