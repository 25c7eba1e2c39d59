package ua.ehealth.mimir.sync.subjects;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.privacy.Sealing;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.registry.answers.AnswerStore.KeptAnswer;
import ua.ehealth.mimir.subject.Subject;
import ua.ehealth.mimir.subject.SubjectKind;
import ua.ehealth.mimir.verification.Rules;
import ua.ehealth.mimir.verification.Stream;

/**
 * Writes results into one subject database, each batch in one transaction: streams, history,
 * cumulative statuses, events (specification 2.4, 2.5, 1.6). Each may be repeated: what is written
 * already is not written again.
 */
public final class WriteBack {
  private final Database database;
  private final SubjectKind kind;
  private final Rules rules;
  private final UUID user;
  private final ZoneId zone;
  private final Holders holders;
  private final Moves moves;
  private final IncorrectUnzr incorrectUnzr;

  /**
   * @param user who the jobs are
   * @param zone where "today" is
   * @param pseudonyms stand for the questions in the history
   * @param ids time-ordered ones for new rows
   * @param sealing of the values that are cleared
   */
  public WriteBack(
      Database database,
      SubjectKind kind,
      Rules rules,
      UUID user,
      ZoneId zone,
      Function<Question, String> pseudonyms,
      Supplier<UUID> ids,
      Sealing sealing) {
    this.database = database;
    this.kind = kind;
    this.rules = rules;
    this.user = user;
    this.zone = zone;
    this.holders = new Holders(database.jdbc(), SubjectTables.of(kind));
    this.moves = new Moves(database.jdbc(), kind, pseudonyms, ids, sealing);
    this.incorrectUnzr = new IncorrectUnzr(database.jdbc());
  }

  /**
   * Settles claims, and gives answers to all others whose current document they are about.
   *
   * @param spread may be about documents of the claimed too: those are settled by their claims
   */
  public Applied apply(UUID run, Stream stream, List<Settlement> claims, List<KeptAnswer> spread) {
    if (!Stream.of(kind).contains(stream) || (claims.isEmpty() && spread.isEmpty())) {
      return Applied.NOTHING;
    }
    return database.transactions().execute(_ -> applyInTransaction(run, stream, claims, spread));
  }

  private Applied applyInTransaction(
      UUID run, Stream stream, List<Settlement> claims, List<KeptAnswer> spread) {
    DatabaseTime time = IndexPlans.set(database.jdbc(), zone);
    Map<UUID, List<KeptAnswer>> others = holders.of(spread);
    claims.forEach(claim -> others.remove(claim.subject()));
    Set<UUID> everybody = new TreeSet<>(others.keySet());
    claims.forEach(claim -> everybody.add(claim.subject()));
    if (everybody.isEmpty()) {
      return Applied.NOTHING;
    }

    Map<UUID, LockedStream> locked = new HashMap<>();
    moves.of(stream).lock(everybody).forEach(row -> locked.put(row.subject(), row));
    Map<UUID, StoredSubject> stored = SubjectReader.read(database.jdbc(), kind, locked.keySet());

    Turns turns = new Turns(stream, time.now(), time.today());
    List<Turn> ofClaims = new ArrayList<>();
    for (Settlement claim : claims) {
      LockedStream row = locked.get(claim.subject());
      ofClaims.add(
          row == null
              ? new Turn.Untouched()
              : turns.ofClaimed(row, subject(stored, claim.subject()), claim));
    }
    List<Turn> ofOthers = new ArrayList<>();
    others.forEach((id, answers) -> {
      if (locked.containsKey(id)) {
        ofOthers.add(holder(turns, locked.get(id), subject(stored, id), answers));
      }
    });
    List<Turn> all = new ArrayList<>(ofClaims);
    all.addAll(ofOthers);
    write(run, stream, all, stored);
    return new Applied(
        ofClaims.stream().map(Turn::outcome).toList(), only(Turn.Moved.class, ofOthers).size());
  }

  private static Subject subject(Map<UUID, StoredSubject> stored, UUID id) {
    StoredSubject subject = stored.get(id);
    return subject == null ? null : subject.subject();
  }

  /** Of several answers to its question the latest. */
  private static Turn holder(
      Turns turns, LockedStream row, Subject subject, List<KeptAnswer> answers) {
    return answers.stream()
        .sorted(Comparator.comparing(KeptAnswer::answeredAt).reversed())
        .map(answer -> turns.ofHolder(row, subject, answer))
        .filter(turn -> turn instanceof Turn.Moved)
        .findFirst()
        .orElseGet(Turn.Untouched::new);
  }

  private void write(UUID run, Stream stream, List<Turn> turns, Map<UUID, StoredSubject> stored) {
    List<Turn.Returned> returned = only(Turn.Returned.class, turns);
    if (!returned.isEmpty()) {
      moves.of(stream).restore(returned);
    }
    List<Turn.Moved> moved = only(Turn.Moved.class, turns);
    if (moved.isEmpty()) {
      return;
    }
    Map<UUID, String> cleared =
        stream == Stream.UNZR && rules.clearIncorrectUnzr()
            ? incorrectUnzr.clear(moved, user)
            : Map.of();
    List<Move> all = moved.stream().map(Turn.Moved::move).toList();
    moves.write(stream, all, Origin.run(run, user, rules), cleared);
    moves.follow(all.stream().map(Move::counted).toList(), stored, user);
  }

  private static <T extends Turn> List<T> only(Class<T> type, List<Turn> turns) {
    return turns.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
