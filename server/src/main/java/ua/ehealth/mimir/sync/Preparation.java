package ua.ehealth.mimir.sync;

import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import ua.ehealth.mimir.database.Repeating;
import ua.ehealth.mimir.subject.SubjectKind;
import ua.ehealth.mimir.sync.subjects.Claims;

/**
 * What must be there before anybody is claimed (specification 2.2, 2.5): a verification row for
 * every eligible subject, and the index of who holds which document. One run of this process at a
 * time; the next finds it done.
 */
final class Preparation {
  /** Subjects a statement. */
  private static final int CHUNK = 2_000;

  private final Map<SubjectKind, Claims> claims;
  private final Repeating repeating;
  private final ReentrantLock lock = new ReentrantLock();

  Preparation(Map<SubjectKind, Claims> claims, Repeating repeating) {
    this.claims = claims;
    this.repeating = repeating;
  }

  /** For a run of a job; answers of others' documents go to both kinds of subjects. */
  void of(Job job) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      addRows(job.kind());
      if (job.stream().spreads()) {
        for (Claims each : claims.values()) {
          repeating.until(() -> each.buildDocumentIndex(CHUNK));
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /** The rows of all subjects. */
  void rows() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      for (SubjectKind kind : claims.keySet()) {
        addRows(kind);
      }
    } finally {
      lock.unlock();
    }
  }

  private void addRows(SubjectKind kind) throws InterruptedException {
    repeating.until(() -> claims.get(kind).addMissingRows(CHUNK));
  }
}
