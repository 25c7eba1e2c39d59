package ua.ehealth.mimir.unzrinfo;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.ehealth.mimir.registry.Defect;
import ua.ehealth.mimir.registry.InfoAnswer;
import ua.ehealth.mimir.registry.InfoClient;
import ua.ehealth.mimir.registry.pace.OnDemandDesk;
import ua.ehealth.mimir.time.Rounds;
import ua.ehealth.mimir.time.Stopwatch;

/**
 * Asks the register for those who wait: the jobs that are made in this process at once, and by
 * looking now and then those whose wait for a retry is over or whose node is dead. A job is held by
 * a lease from its taking to its end, renewed however long it stands in line for the quota.
 */
final class InfoWorker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(InfoWorker.class);

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  /** So many are held at most for a look to take more: the rest is left to other nodes. */
  private static final int MOST_BY_LOOKING = 100;

  private static final Duration CLOSING = Duration.ofSeconds(10);

  private final InfoJobs jobs;
  private final InfoOutcomes outcomes;
  private final InfoClient client;
  private final OnDemandDesk desk;
  private final Map<UUID, InfoJob> held = new ConcurrentHashMap<>();
  private final Set<Thread> asking = new HashSet<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Rounds looks;
  private final Rounds renewals;
  private boolean closing;

  /**
   * A worker at work.
   *
   * @param lease of the jobs; renewed at a third of it
   */
  InfoWorker(
      InfoJobs jobs,
      InfoOutcomes outcomes,
      InfoClient client,
      OnDemandDesk desk,
      Duration lease,
      Stopwatch stopwatch) {
    this.jobs = jobs;
    this.outcomes = outcomes;
    this.client = client;
    this.desk = desk;
    this.renewals = new Rounds("unzr-info-leases", this::renew, lease.dividedBy(3), stopwatch);
    this.looks = new Rounds("unzr-info", this::look, BETWEEN_LOOKS, stopwatch);
  }

  /** Works on a job that this process has taken. */
  void work(InfoJob job) {
    held.put(job.id(), job);
    try {
      threads.execute(() -> process(job));
    } catch (RejectedExecutionException closed) {
      held.remove(job.id(), job);
      giveBack(job);
    }
  }

  private void look() {
    try {
      int room = MOST_BY_LOOKING - held.size();
      if (room > 0) {
        jobs.takeDue(room).forEach(this::work);
      }
    } catch (RuntimeException trouble) {
      LOG.warn("requests for UNZR info were not looked for: {}", Defect.of(trouble));
    }
  }

  private void renew() {
    Collection<InfoJob> mine = List.copyOf(held.values());
    if (mine.isEmpty()) {
      return;
    }
    try {
      Set<UUID> kept = jobs.renew(mine);
      mine.stream()
          .filter(job -> !kept.contains(job.id()))
          .forEach(job -> held.remove(job.id(), job));
    } catch (RuntimeException trouble) {
      LOG.warn("requests for UNZR info could not be kept: {}", Defect.of(trouble));
    }
  }

  private void process(InfoJob job) {
    try {
      Optional<InfoAnswer> answer = ask(job);
      if (answer.isPresent()) {
        outcomes.settle(job, answer.get());
      }
    } catch (InterruptedException closed) {
      giveBack(job);
    } catch (RuntimeException trouble) {
      // The job is due again when its lease runs out.
      LOG.error("{} was not ended: {}", job, Defect.of(trouble));
    } finally {
      held.remove(job.id(), job);
    }
  }

  /**
   * The register's answer; empty if others have taken the job while it stood in line. Only here is
   * a thread interrupted by the close: elsewhere that would tear its connection down.
   */
  private Optional<InfoAnswer> ask(InfoJob job) throws InterruptedException {
    synchronized (asking) {
      if (closing) {
        throw new InterruptedException();
      }
      asking.add(Thread.currentThread());
    }
    try {
      Optional<InfoAnswer> answer =
          desk.call(departure ->
              job.equals(held.get(job.id()))
                  ? Optional.of(client.ask(job.unzr(), job.by().user().toString(), departure))
                  : Optional.empty());
      if (isClosing() && answer.filter(InfoAnswer.Unavailable.class::isInstance).isPresent()) {
        throw new InterruptedException();
      }
      return answer;
    } finally {
      synchronized (asking) {
        asking.remove(Thread.currentThread());
        Thread.interrupted();
      }
    }
  }

  private boolean isClosing() {
    synchronized (asking) {
      return closing;
    }
  }

  private void giveBack(InfoJob job) {
    try {
      jobs.putBack(job, job.attempts(), Duration.ZERO);
    } catch (RuntimeException trouble) {
      LOG.warn("{} was not given back, and waits for its lease: {}", job, Defect.of(trouble));
    }
  }

  /** Calls under way are given up, and their jobs left to other processes. */
  @Override
  public void close() {
    looks.close();
    synchronized (asking) {
      closing = true;
      asking.forEach(Thread::interrupt);
    }
    threads.shutdown();
    try {
      if (!threads.awaitTermination(CLOSING.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("requests for UNZR info are still under way");
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    renewals.close();
  }
}
