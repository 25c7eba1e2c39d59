package ua.ehealth.mimir.sync.subjects;

import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import ua.ehealth.mimir.sync.Job;

/**
 * How the subjects of a job stand. What could not be counted in the time given is empty; counts end
 * at {@link #MOST}, which then means that many or more.
 *
 * @param waiting subjects that wait for a retry
 * @param inReview claimed subjects, under a live lease or not
 * @param inReviewWithoutLease those of them that no live lease stands for: to be swept
 * @param freshness of the subjects that there is something to ask about, the share, 0 to 1, whose
 *     answer is younger than the validity period (specification 2.10.7)
 * @param sampled whether the share is an estimate from a sample, as it is of large tables
 */
public record StreamFigures(
    Job job,
    OptionalLong waiting,
    OptionalLong inReview,
    OptionalLong inReviewWithoutLease,
    OptionalDouble freshness,
    boolean sampled) {
  /** Counting goes no further. */
  public static final long MOST = 100_000;

  public StreamFigures {
    Objects.requireNonNull(job);
  }

  /**
   * The leases of one subject database.
   *
   * @param live claims under them are protected
   * @param expired nobody has taken them up yet
   */
  public record LeaseFigures(long live, long expired) {}
}
