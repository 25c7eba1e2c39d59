package ua.ehealth.mimir.unzrinfo;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.registry.PersonalInfo;

/**
 * The two transactions of a request: its beginning and its end, each with the row, the job and the
 * journal as one (specification 2.8). Both lock the row first, so that neither waits for the other
 * in a circle.
 */
final class InfoStore {
  private final Database mimir;
  private final InfoRows rows;
  private final InfoJobs jobs;
  private final InfoJournal journal;
  private final Supplier<UUID> ids;

  /**
   * @param ids time-ordered ones for new rows
   */
  InfoStore(Database mimir, InfoRows rows, InfoJobs jobs, InfoJournal journal, Supplier<UUID> ids) {
    this.mimir = mimir;
    this.rows = rows;
    this.jobs = jobs;
    this.journal = journal;
    this.ids = ids;
  }

  /**
   * A request that is taken.
   *
   * @param job if a call is needed that nobody makes yet; this process has taken it
   */
  record Begun(UnzrInfo row, Optional<InfoJob> job) {}

  /**
   * Takes a request.
   *
   * @param waited since the request came; asked for when its turn has come
   */
  Begun begin(String unzr, Requester by, Supplier<Duration> waited) {
    return mimir
        .transactions()
        .execute(_ -> {
          UnzrInfo row = rows.pend(ids.get(), unzr, by.user(), waited.get());
          Optional<InfoJob> job =
              row.jobStatus() == JobStatus.PENDING
                  ? jobs.add(row.id(), unzr, by)
                  : Optional.empty();
          journal.requested(unzr, by, row.info().isPresent());
          return new Begun(row, job);
        });
  }

  /** False if another process has taken the job: nothing is written then. */
  boolean processed(InfoJob job, PersonalInfo info) {
    return end(job, JobStatus.PROCESSED, () -> rows.processed(job.id(), info));
  }

  /** False if another process has taken the job: nothing is written then. */
  boolean failed(InfoJob job) {
    return end(job, JobStatus.FAILED, () -> rows.failed(job.id()));
  }

  private boolean end(InfoJob job, JobStatus status, Runnable write) {
    return mimir
        .transactions()
        .execute(_ -> {
          rows.lock(job.id());
          if (!jobs.end(job)) {
            return false;
          }
          write.run();
          journal.ended(job, status == JobStatus.PROCESSED);
          return true;
        });
  }
}
