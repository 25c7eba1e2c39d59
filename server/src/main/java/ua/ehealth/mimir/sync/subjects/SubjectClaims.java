package ua.ehealth.mimir.sync.subjects;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.subject.SubjectKind;
import ua.ehealth.mimir.sync.Job;

/** {@link Claims} in PostgreSQL; the same for persons in MPI and parties in PRM. */
public final class SubjectClaims implements Claims {
  private final SubjectKind kind;
  private final Taking taking;
  private final Leases leases;
  private final Returning returning;
  private final Prospects prospects;
  private final MissingRows missingRows;
  private final DocumentIndex documentIndex;

  /**
   * @param database MPI for persons, PRM for parties
   * @param systemUser who the rows are said to be inserted by
   */
  public SubjectClaims(Database database, SubjectKind kind, UUID systemUser) {
    this.kind = kind;
    DocumentHolders holders = new DocumentHolders(database, kind);
    this.taking = new Taking(database, holders);
    this.leases = new Leases(database);
    this.returning = new Returning(database, kind, leases);
    this.prospects = new Prospects(database);
    this.missingRows = new MissingRows(database, kind, systemUser);
    this.documentIndex = new DocumentIndex(database, kind, holders);
  }

  @Override
  public Claim take(ClaimOrder order) {
    ours(order.job());
    return taking.take(order);
  }

  @Override
  public Set<Long> renew(Collection<Long> tokens, Duration lease) {
    return leases.renew(tokens, lease);
  }

  @Override
  public void settle(Collection<Long> tokens) {
    leases.end(tokens);
  }

  @Override
  public int giveBack(Job job, List<GivenBack> subjects) {
    return returning.giveBack(ours(job).stream(), subjects);
  }

  @Override
  public int returnAll(Job job, Collection<Long> tokens) {
    return returning.returnAll(ours(job).stream(), tokens);
  }

  @Override
  public int sweep() {
    return returning.sweep();
  }

  @Override
  public Outlook outlook(Job job, int periodDays, int recheckDays, ZoneId zone) {
    return prospects.outlook(ours(job), periodDays, recheckDays, zone);
  }

  @Override
  public long due(Job job, int periodDays, int recheckDays, ZoneId zone) {
    return prospects.due(ours(job), periodDays, recheckDays, zone);
  }

  @Override
  public boolean retryDue(Job job, int periodDays, int recheckDays, ZoneId zone) {
    return prospects.retryDue(ours(job), periodDays, recheckDays, zone);
  }

  @Override
  public void recallWaiters(Job job) {
    prospects.recallWaiters(ours(job));
  }

  @Override
  public long addMissingRows(int chunk) {
    return missingRows.add(chunk);
  }

  @Override
  public void buildDocumentIndex(int chunk) {
    documentIndex.build(chunk);
  }

  private Job ours(Job job) {
    if (job.kind() != kind) {
      throw new IllegalArgumentException("job " + job + " is not of this database");
    }
    return job;
  }
}
