package ua.ehealth.mimir.sync.subjects;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.subject.SubjectKind;
import ua.ehealth.mimir.verification.ManualRules;
import ua.ehealth.mimir.verification.ManualRules.Decision;
import ua.ehealth.mimir.verification.NhsState;
import ua.ehealth.mimir.verification.Reason;
import ua.ehealth.mimir.verification.StreamStatus;

/**
 * An employee judges a person by the manual rules (specification 4.2): the NHS stream moves, with
 * all that follows from it; nothing else does.
 */
public final class ManualReview {
  /** As if the row that is missing had just been made. */
  private static final NhsState NO_ROW =
      new NhsState(StreamStatus.VERIFICATION_NEEDED.name(), Reason.INITIAL, null, null);

  private final Database mpi;
  private final NhsRows rows;
  private final Moves moves;

  /**
   * @param ids time-ordered ones for new rows
   */
  public ManualReview(Database mpi, Supplier<UUID> ids) {
    this.mpi = mpi;
    this.rows = new NhsRows(mpi.jdbc());
    this.moves = Moves.asked(mpi.jdbc(), SubjectKind.PERSON, ids);
  }

  /**
   * Makes the step to the wanted status.
   *
   * @param comment needed for NOT_VERIFIED; null or blank is none. Kept in the history each time
   * @return refused as {@link Refusal#NOT_FOUND}, {@link Refusal#NOT_ACTIVE}, {@link
   *     Refusal#NOT_ALLOWED} or {@link Refusal#COMMENT_REQUIRED}
   */
  public MoveResult decide(UUID person, StreamStatus wanted, String comment, Requester who) {
    return mpi.transactions().execute(_ -> decideInTransaction(person, wanted, comment, who));
  }

  private MoveResult decideInTransaction(
      UUID person, StreamStatus wanted, String comment, Requester who) {
    Optional<NhsRows.Locked> locked = rows.lock(person);
    IndexPlans.set(mpi.jdbc());
    Map<UUID, StoredSubject> stored =
        SubjectReader.read(mpi.jdbc(), SubjectKind.PERSON, List.of(person));
    if (stored.isEmpty()) {
      return Refusal.NOT_FOUND.refused();
    }
    if (!stored.get(person).subject().eligible()) {
      return Refusal.NOT_ACTIVE.refused();
    }
    NhsRows.Locked row = locked.orElse(new NhsRows.Locked(NO_ROW, Instant.EPOCH, List.of()));
    return switch (ManualRules.decide(row.state(), wanted, comment, row.now())) {
      case Decision.NotAllowed refused -> Refusal.NOT_ALLOWED.refused(refused.text());
      case Decision.CommentMissing _ -> Refusal.COMMENT_REQUIRED.refused();
      case Decision.Moved moved -> {
        write(person, row, moved.after(), Origin.request(who, comment), stored);
        yield new MoveResult.Done(person);
      }
    };
  }

  private void write(
      UUID person,
      NhsRows.Locked row,
      NhsState after,
      Origin origin,
      Map<UUID, StoredSubject> stored) {
    rows.write(person, after, origin.user());
    moves.note(List.of(HistoryRow.manual(person, row.state(), after)), origin);
    moves.follow(
        List.of(CumulativeRows.Counted.of(person, row.others(), after.status())),
        stored,
        origin.user());
  }
}
