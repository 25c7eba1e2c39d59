package ua.ehealth.mimir.bench.claim;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.subject.SubjectKind;
import ua.ehealth.mimir.sync.Job;
import ua.ehealth.mimir.sync.subjects.Claim;
import ua.ehealth.mimir.sync.subjects.ClaimOrder;
import ua.ehealth.mimir.sync.subjects.Claims;
import ua.ehealth.mimir.sync.subjects.Cursors;
import ua.ehealth.mimir.sync.subjects.SubjectClaims;
import ua.ehealth.mimir.time.Stopwatch;
import ua.ehealth.mimir.verification.Stream;

/** So many persons, and claims of them as a run makes them. */
final class Crowd {
  /** Persons a claim. */
  static final int BATCH = 100;

  private static final Job JOB = new Job(Stream.MVS_PASSPORT, SubjectKind.PERSON);
  private static final UUID OWNER = new UUID(0x4000L, 0x8000_0000_0000_0004L);

  private final Database mpi;
  private final Claims claims;
  private final int count;
  private final List<Long> tokens = new ArrayList<>();
  private final List<Double> firstClaims = new ArrayList<>();
  private Cursors cursors = Cursors.START;

  /**
   * @param count claims that are measured together
   */
  Crowd(Database mpi, int count) {
    this.mpi = mpi;
    this.count = count;
    this.claims = new SubjectClaims(mpi, SubjectKind.PERSON, OWNER);
  }

  /** Fills the tables. */
  void gather(CrowdTables.Order order, long persons) {
    CrowdTables.fill(mpi, order, persons);
    claims.buildDocumentIndex(2_000);
  }

  /** The first half in the order of the keys is answered; nothing is swept. */
  void settleHalf() {
    CrowdTables.settleHalf(mpi);
    firstClaims.clear();
  }

  void sweep() {
    mpi.jdbc().sql("vacuum (analyze)").update();
    mpi.jdbc().sql("checkpoint").update();
    firstClaims.clear();
  }

  /** Gives back what was claimed; then the first claim of a run, from the start of the index. */
  void begin() {
    claims.returnAll(JOB, tokens);
    tokens.clear();
    cursors = Cursors.START;
    long begin = Stopwatch.SYSTEM.nanos();
    take();
    firstClaims.add((Stopwatch.SYSTEM.nanos() - begin) / 1e9);
  }

  /** The further claims of the run. */
  void claim() {
    for (int i = 0; i < count; i++) {
      take();
    }
  }

  private void take() {
    Claim claim =
        claims.take(
            new ClaimOrder(
                JOB,
                OWNER,
                BATCH,
                Duration.ofHours(1),
                270,
                0,
                ZoneId.of("Europe/Kyiv"),
                cursors,
                false));
    if (claim.subjects().size() != BATCH) {
      throw new IllegalStateException("a claim of " + claim.subjects().size());
    }
    cursors = claim.next();
    tokens.add(claim.token());
  }

  /** Seconds that the first claim of each round took, the warm-up too. */
  List<Double> firstClaims() {
    return firstClaims;
  }
}
