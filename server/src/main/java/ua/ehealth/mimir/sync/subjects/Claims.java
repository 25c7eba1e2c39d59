package ua.ehealth.mimir.sync.subjects;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import ua.ehealth.mimir.sync.Job;

/**
 * Taking the subjects of one database and giving them back (specification 2.2, 2.3, 2.6). The time
 * that decides is the database's. None of it touches {@code updated_at}, the history or a
 * cumulative status, and nothing depends on a session.
 */
public interface Claims {

  /** Takes who is due, in the order of specification 2.2, and sets aside who is not eligible. */
  Claim take(ClaimOrder order);

  /** Prolongs leases, counted from now; answers with the tokens that still live. */
  Set<Long> renew(Collection<Long> tokens, Duration lease);

  /** Ends leases whose subjects are all written back or given back. */
  void settle(Collection<Long> tokens);

  /**
   * Gives back whom the register did not answer for: what stood there before the claim, one attempt
   * more, and not due before its time. Who is no longer under that claim is left alone.
   *
   * @return how many were given back
   */
  int giveBack(Job job, List<GivenBack> subjects);

  /**
   * Gives back all that stands under these tokens as if it had never been taken, due at once, and
   * ends the leases.
   *
   * @return how many were given back
   */
  int returnAll(Job job, Collection<Long> tokens);

  /**
   * Gives back, in every stream of this database, what is IN_REVIEW under a lease that ran out (to
   * what it was) or under none (an older system's: VERIFICATION_NEEDED/ONLINE_TRIGGERED).
   *
   * @return how many were given back
   */
  int sweep();

  /** What is left of a job; rows that others hold locked are seen too. */
  Outlook outlook(Job job, int periodDays, int recheckDays, ZoneId zone);

  /**
   * Exactly how many a run that starts now would find: eligible and due, or waiting for the next
   * run, or without a verification row. Reads the whole table.
   */
  long due(Job job, int periodDays, int recheckDays, ZoneId zone);

  /** Whether the time of somebody who waits for a retry has come. */
  boolean retryDue(Job job, int periodDays, int recheckDays, ZoneId zone);

  /** Whoever waits for the next run is due. */
  void recallWaiters(Job job);

  /**
   * Gives every eligible subject that has none its verification row (specification 2.2).
   *
   * @param chunk how many subjects are looked at in a statement
   * @return how many rows were added
   */
  long addMissingRows(int chunk);

  /**
   * Notes who holds which document, once: from where it stopped if it was cut short.
   *
   * @param chunk how many subjects a transaction
   */
  void buildDocumentIndex(int chunk);
}
