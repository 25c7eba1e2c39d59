package ua.ehealth.mimir.sync;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import ua.ehealth.mimir.sync.run.Tally;

/** What a run did within the last minute, of counts that only grow. For one thread at a time. */
final class LastMinute {
  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  private final Deque<Sample> samples = new ArrayDeque<>();

  private record Sample(long at, long done, long calls) {}

  /**
   * Within a minute, or since the beginning if that is less.
   *
   * @param done claims that have ended
   */
  record Lately(long done, long calls) {}

  LastMinute(long began) {
    samples.add(new Sample(began, 0, 0));
  }

  /** Looked at about once a second. */
  Lately at(long now, Tally tally) {
    while (samples.size() > 1 && now - samples.getFirst().at() > MINUTE) {
      samples.removeFirst();
    }
    Sample oldest = samples.getFirst();
    samples.add(new Sample(now, tally.done(), tally.calls()));
    return new Lately(tally.done() - oldest.done(), tally.calls() - oldest.calls());
  }
}
