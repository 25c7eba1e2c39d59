package ua.ehealth.mimir.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import ua.ehealth.mimir.cli.Entrance;
import ua.ehealth.mimir.cli.Interfaces;
import ua.ehealth.mimir.cli.JobResult;
import ua.ehealth.mimir.cli.Progress;
import ua.ehealth.mimir.cli.ProgressView;
import ua.ehealth.mimir.cli.Synchronization;
import ua.ehealth.mimir.sync.Job;
import ua.ehealth.mimir.time.Stopwatch;

class AllJobsTest {
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1000);
  private final Stopwatch stopwatch =
      new Stopwatch() {
        @Override
        public long nanos() {
          return nanos.get();
        }

        @Override
        public void sleepUntil(long deadline) {
          nanos.accumulateAndGet(deadline, (now, then) -> then - now > 0 ? then : now);
        }
      };

  private List<JobResult> run(Synchronization engine, Duration patience)
      throws InterruptedException {
    ProgressView silent =
        new ProgressView() {
          @Override
          public void accept(Progress progress) {}

          @Override
          public void finished(String job) {}

          @Override
          public void close() {}
        };
    return new AllJobs(engine, silent, () -> Instant.EPOCH, stopwatch).run(patience);
  }

  @Test
  void everyJobRunsOnceWhereNobodyWaits() throws InterruptedException {
    Script engine = new Script(run -> 0);
    assertThat(run(engine, Duration.ofMinutes(10)))
        .extracting(JobResult::job)
        .containsExactlyElementsOf(Job.ALL.stream().map(Job::name).toList());
    assertThat(engine.runs.values()).containsOnly(1);
  }

  @Test
  void thoseWhoWaitAreTakenUpAgainAndCountedTogether() throws InterruptedException {
    Script engine = new Script(run -> 3 - run);
    List<JobResult> results = run(engine, Duration.ofMinutes(10));
    assertThat(engine.runs.values()).containsOnly(3);
    assertThat(results).allSatisfy(result -> assertThat(result.claimed()).isEqualTo(30));
    assertThat(results).allMatch(JobResult::complete);
  }

  @Test
  void patienceEnds() throws InterruptedException {
    Script engine = new Script(run -> 7);
    assertThat(run(engine, Duration.ofSeconds(1))).noneMatch(JobResult::complete);
  }

  @Test
  void withoutPatienceNobodyIsWaitedFor() throws InterruptedException {
    Script engine = new Script(run -> 7);
    run(engine, Duration.ZERO);
    assertThat(engine.runs.values()).containsOnly(1);
  }

  @Test
  void whatStopsOneJobStopsAll() {
    Script engine =
        new Script(run -> {
          throw new IllegalStateException("broken");
        });
    assertThatThrownBy(() -> run(engine, Duration.ZERO))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("broken");
  }

  /** An engine where, after its n-th run, so many of a job wait as the script says. */
  private record Script(IntUnaryOperator waiting, Map<String, Integer> runs)
      implements Synchronization {
    Script(IntUnaryOperator waiting) {
      this(waiting, new ConcurrentHashMap<>());
    }

    @Override
    public JobResult run(Job job, Consumer<Progress> listener) {
      int run = runs.merge(job.name(), 1, Integer::sum);
      return new JobResult(
          job.name(),
          10,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          waiting.applyAsInt(run),
          Optional.of(Instant.EPOCH.plusMillis(250)),
          Map.of());
    }

    @Override
    public long due(Job job) {
      return 0;
    }

    @Override
    public void prepare() {}

    @Override
    public void followSchedules() {}

    @Override
    public Interfaces open(Entrance entrance) {
      throw new AssertionError("nobody is served here");
    }

    @Override
    public void close() {}
  }
}
