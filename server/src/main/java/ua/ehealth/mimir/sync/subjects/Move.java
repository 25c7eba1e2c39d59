package ua.ehealth.mimir.sync.subjects;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ua.ehealth.mimir.subject.Flaw;
import ua.ehealth.mimir.verification.ChangeCause;
import ua.ehealth.mimir.verification.StreamState;

/**
 * A locked stream and what becomes of it; its claim and its waiting end.
 *
 * @param flaws what is wrong with the value that was judged; none where none was
 * @param answerAfter from now on only an answer obtained later counts; null: as it stands
 */
record Move(
    LockedStream stream,
    StreamState after,
    ChangeCause cause,
    List<Flaw> flaws,
    Instant answerAfter) {

  Move {
    flaws = List.copyOf(flaws);
  }

  Move(LockedStream stream, StreamState after, ChangeCause cause) {
    this(stream, after, cause, List.of(), null);
  }

  UUID subject() {
    return stream.subject();
  }

  /** What all streams of the subject now count with. */
  CumulativeRows.Counted counted() {
    return CumulativeRows.Counted.of(subject(), stream.others(), after.status().name());
  }

  @Override
  public String toString() {
    return "Move[" + subject() + ", " + cause + "]";
  }
}
