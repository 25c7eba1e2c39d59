package ua.ehealth.mimir.sync.subjects;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.subject.Subject;
import ua.ehealth.mimir.subject.SubjectKind;
import ua.ehealth.mimir.verification.ChangeCause;
import ua.ehealth.mimir.verification.Decisions;
import ua.ehealth.mimir.verification.Stream;
import ua.ehealth.mimir.verification.StreamState;

/**
 * Reopens all streams of subjects whose data changed (specification 2.9). A reset wins over a
 * claim: a late answer finds nothing to be written to. It ends a wait for a retry, and being set
 * aside.
 */
public final class Resets {
  private final Database database;
  private final SubjectKind kind;
  private final ZoneId zone;
  private final DocumentHolders holders;
  private final Moves moves;

  /**
   * @param database MPI for persons, PRM for parties
   * @param zone where "today" is
   * @param ids time-ordered ones for new rows
   */
  public Resets(Database database, SubjectKind kind, ZoneId zone, Supplier<UUID> ids) {
    this.database = database;
    this.kind = kind;
    this.zone = zone;
    this.holders = new DocumentHolders(database, kind);
    this.moves = Moves.asked(database.jdbc(), kind, ids);
  }

  /**
   * The data of these subjects changed, in whatever way: each of their streams is to be asked
   * first, or has nothing to be asked about any more. In one transaction, with a fixed number of
   * statements. May be repeated: a stream that stands so already is left alone. Eligible or not;
   * who is eligible and has no verification row gets one.
   *
   * @param subjects at most some thousands at once
   * @return those of them that exist
   */
  public Set<UUID> dataChanged(Collection<UUID> subjects, Requester who) {
    if (subjects.isEmpty()) {
      return Set.of();
    }
    new MissingRows(database, kind, who.user()).addFor(subjects);
    Set<UUID> ids = new TreeSet<>(subjects);
    return database.transactions().execute(_ -> resetInTransaction(ids, who));
  }

  private Set<UUID> resetInTransaction(Set<UUID> ids, Requester who) {
    LocalDate today = IndexPlans.set(database.jdbc(), zone).today();
    List<Stream> streams = Stream.of(kind);
    Set<UUID> locked =
        moves.of(streams.getFirst()).lock(ids).stream()
            .map(LockedStream::subject)
            .collect(Collectors.toSet());
    Map<UUID, StoredSubject> stored = SubjectReader.read(database.jdbc(), kind, ids);
    Map<UUID, CumulativeRows.Counted> counted = new HashMap<>();
    for (Stream stream : streams) {
      List<Move> reset = new ArrayList<>();
      // Read anew: the row shows what the streams before this one have become.
      for (LockedStream row : moves.of(stream).lock(ids)) {
        if (stored.containsKey(row.subject())) {
          Move move = reset(stream, row, stored.get(row.subject()).subject(), today);
          if (!row.standsAs(move.after())) {
            reset.add(move);
            counted.put(move.subject(), move.counted());
          }
        }
      }
      moves.write(stream, reset, Origin.request(who, null), Map.of());
    }
    // Of those without a row the first claim does it: here nothing would keep two callers apart.
    holders.refresh(
        stored.values().stream()
            .filter(subject -> locked.contains(subject.subject().id()))
            .toList());
    moves.follow(counted.values(), stored, who.user());
    return Set.copyOf(stored.keySet());
  }

  private static Move reset(Stream stream, LockedStream row, Subject subject, LocalDate today) {
    StreamState after = Decisions.reset(row.before(), stream.inquiry(subject, today));
    return new Move(row, after, ChangeCause.DATA_CHANGED);
  }
}
