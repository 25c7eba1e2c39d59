package ua.ehealth.mimir.verification.story;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A subject's story (specification 2.10.2). It names nobody and shows no number.
 *
 * @param past what happened, the oldest first
 * @param present what stands now, what follows from it and what comes next
 */
public record Story(List<Sentence> past, List<Sentence> present) {

  public Story {
    past = List.copyOf(past);
    present = List.copyOf(present);
  }

  /**
   * Whole sentences about one thing.
   *
   * @param at when it happened; null in the present
   * @param stream {@code unzr} …; null where it is about the subject as a whole
   */
  public record Sentence(Instant at, String stream, String text) {
    public Sentence {
      Objects.requireNonNull(text);
    }
  }
}
