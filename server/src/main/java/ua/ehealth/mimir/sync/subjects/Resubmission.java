package ua.ehealth.mimir.sync.subjects;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.subject.SubjectKind;
import ua.ehealth.mimir.verification.ChangeCause;
import ua.ehealth.mimir.verification.Decisions;
import ua.ehealth.mimir.verification.Inquiry;
import ua.ehealth.mimir.verification.Stream;

/**
 * An employee wants a register asked about one person again (specification 2.9, 4.2): the reset of
 * that stream alone, from any status. Only an answer obtained later counts.
 */
public final class Resubmission {
  private final Database mpi;
  private final ZoneId zone;
  private final DocumentHolders holders;
  private final Moves moves;

  /**
   * @param zone where "today" is
   * @param ids time-ordered ones for new rows
   */
  public Resubmission(Database mpi, ZoneId zone, Supplier<UUID> ids) {
    this.mpi = mpi;
    this.zone = zone;
    this.holders = new DocumentHolders(mpi, SubjectKind.PERSON);
    this.moves = Moves.asked(mpi.jdbc(), SubjectKind.PERSON, ids);
  }

  /**
   * Sends the person to the stream, whatever its status; each time anew.
   *
   * @param comment why, for the history; null or blank is none
   * @return refused as {@link Refusal#NOT_FOUND}, {@link Refusal#NOT_ACTIVE} or {@link
   *     Refusal#NO_UNZR}
   */
  public MoveResult resubmit(UUID person, Stream stream, Requester who, String comment) {
    new MissingRows(mpi, SubjectKind.PERSON, who.user()).addFor(List.of(person));
    return mpi.transactions()
        .execute(_ -> resubmitInTransaction(person, stream, Origin.request(who, comment)));
  }

  private MoveResult resubmitInTransaction(UUID person, Stream stream, Origin origin) {
    DatabaseTime time = IndexPlans.set(mpi.jdbc(), zone);
    List<LockedStream> locked = moves.of(stream).lock(List.of(person));
    Map<UUID, StoredSubject> stored =
        SubjectReader.read(mpi.jdbc(), SubjectKind.PERSON, List.of(person));
    if (stored.isEmpty()) {
      return Refusal.NOT_FOUND.refused();
    }
    StoredSubject found = stored.get(person);
    if (locked.isEmpty() || !found.subject().eligible()) {
      return Refusal.NOT_ACTIVE.refused();
    }
    Inquiry inquiry = stream.inquiry(found.subject(), time.today());
    if (stream == Stream.UNZR && inquiry instanceof Inquiry.DataAbsent) {
      return Refusal.NO_UNZR.refused();
    }
    LockedStream row = locked.getFirst();
    Move move =
        new Move(
            row,
            Decisions.reset(row.before(), inquiry),
            ChangeCause.RESUBMITTED,
            null,
            List.of(),
            time.now());
    moves.write(stream, List.of(move), origin, Map.of());
    holders.refresh(stored.values());
    moves.follow(List.of(move.counted()), stored, origin.user());
    return new MoveResult.Done(person);
  }
}
