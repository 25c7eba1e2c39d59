package ua.ehealth.mimir.sync;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.ehealth.mimir.registry.Defect;
import ua.ehealth.mimir.time.Rounds;
import ua.ehealth.mimir.time.Stopwatch;

/**
 * Takes those without an answer when their time has come, between the runs of the schedules
 * (specification 2.1, 2.6). While a run of the job is under way, that takes them.
 */
final class Retries implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Retries.class);

  private final Engine engine;
  private final Set<Job> running = ConcurrentHashMap.newKeySet();
  private final ExecutorService runs = Executors.newVirtualThreadPerTaskExecutor();
  private final Rounds rounds;

  /**
   * @param pause between looks
   */
  Retries(Engine engine, Duration pause, Stopwatch stopwatch) {
    this.engine = engine;
    this.rounds = new Rounds("retries", this::look, pause, stopwatch);
  }

  private void look() {
    Job.ALL.stream().filter(running::add).forEach(job -> runs.execute(() -> retry(job)));
  }

  private void retry(Job job) {
    try {
      if (engine.retryDue(job)) {
        engine.run(job, RunCause.RETRY, RunListener.NOBODY);
      }
    } catch (RunRefused refused) {
      LOG.debug("those of {} who waited are left to others: {}", job, refused.getMessage());
    } catch (RunHalted halted) {
      LOG.info("those of {} who waited wait on: {}", job, halted.getMessage());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException trouble) {
      LOG.warn("those of {} who waited could not be taken: {}", job, Defect.of(trouble));
    } finally {
      running.remove(job);
    }
  }

  /** Runs under way have to be stopped before: they are waited for. */
  @Override
  public void close() {
    rounds.close();
    runs.close();
  }
}
