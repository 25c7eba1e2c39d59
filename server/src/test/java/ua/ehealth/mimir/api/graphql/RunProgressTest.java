package ua.ehealth.mimir.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.ehealth.mimir.operation.SyncRun;
import ua.ehealth.mimir.sync.Job;
import ua.ehealth.mimir.sync.RunCause;
import ua.ehealth.mimir.sync.RunState;
import ua.ehealth.mimir.sync.run.Tally;
import ua.ehealth.mimir.time.Stopwatch;

class RunProgressTest {
  private static final UUID RUN = UUID.randomUUID();
  private static final Instant BEGINNING = Instant.parse("2026-11-01T10:00:00Z");

  private final Deque<SyncRun> sights = new ArrayDeque<>();
  private final VirtualStopwatch stopwatch = new VirtualStopwatch();

  @Test
  void aRunIsShownWheneverItHasComeFurtherAndEndsWithIt() {
    SyncRun begun = run(RunState.RUNNING, 1);
    SyncRun further = run(RunState.RUNNING, 2);
    SyncRun over = run(RunState.FINISHED, 3);
    sights.addAll(List.of(begun, begun, further, over));
    RunProgress progress = new RunProgress(() -> Optional.of(begun), this::look, stopwatch);
    assertThat(progress.next()).contains(begun);
    assertThat(progress.next()).contains(further);
    assertThat(progress.next()).contains(over);
    assertThat(progress.next()).isEmpty();
  }

  @Test
  void aRunThatStandsIsShownAgainNowAndThen() {
    SyncRun still = run(RunState.PAUSED, 1);
    RunProgress progress =
        new RunProgress(() -> Optional.of(still), _ -> Optional.of(still), stopwatch);
    progress.next();
    assertThat(progress.next()).contains(still);
    assertThat(stopwatch.seconds()).isBetween(10L, 20L);
  }

  @Test
  void nobodyListensForMoreThanAnHour() {
    SyncRun still = run(RunState.PAUSED, 1);
    RunProgress progress =
        new RunProgress(() -> Optional.of(still), _ -> Optional.of(still), stopwatch);
    while (progress.next().isPresent()) {
      assertThat(stopwatch.seconds()).isLessThanOrEqualTo(3_600);
    }
    assertThat(stopwatch.seconds()).isEqualTo(3_600);
  }

  @Test
  void aJobThatNeverRanHasNoProgress() {
    assertThat(new RunProgress(Optional::empty, this::look, stopwatch).next()).isEmpty();
  }

  private Optional<SyncRun> look(UUID id) {
    assertThat(id).isEqualTo(RUN);
    return Optional.of(sights.pop());
  }

  private static SyncRun run(RunState state, long calls) {
    return new SyncRun(
        RUN,
        Job.ALL.getFirst(),
        RunCause.COMMAND,
        RUN,
        state,
        true,
        BEGINNING,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        new Tally(calls, Map.of(), 0, 0, calls, 0, Map.of()),
        0,
        0);
  }

  /** Time passes when somebody sleeps. */
  private static final class VirtualStopwatch implements Stopwatch {
    private long now;

    @Override
    public long nanos() {
      return now;
    }

    @Override
    public void sleepUntil(long deadline) {
      now = Math.max(now, deadline);
    }

    long seconds() {
      return now / 1_000_000_000;
    }
  }
}
