package ua.ehealth.mimir.sync.subjects;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.sync.subjects.TakenRow.Fate;

/** A claim: one transaction, in which one statement picks and writes. */
final class Taking {
  private final Database database;
  private final DocumentHolders holders;

  Taking(Database database, DocumentHolders holders) {
    this.database = database;
    this.holders = holders;
  }

  Claim take(ClaimOrder order) {
    return database.transactions().execute(_ -> takeInTransaction(order));
  }

  private Claim takeInTransaction(ClaimOrder order) {
    JdbcClient jdbc = database.jdbc();
    DatabaseTime time = IndexPlans.set(jdbc, order.zone());
    List<TakenRow> rows = rows(order, time);
    List<TakenRow> taken = rows.stream().filter(row -> row.outcome() == Fate.TAKEN).toList();
    Map<UUID, StoredSubject> stored =
        SubjectReader.read(
            jdbc, order.job().kind(), taken.stream().map(TakenRow::subject).toList());
    if (order.job().stream().spreads()) {
      holders.refresh(stored.values());
    }
    List<ClaimedSubject> subjects = new ArrayList<>();
    for (TakenRow row : taken) {
      StoredSubject who = stored.get(row.subject());
      // Deleted since the statement before: the sweep finds its row when the lease has ended.
      if (who != null) {
        subjects.add(
            new ClaimedSubject(
                who.subject(), row.token(), row.before(), row.attempts(), row.answerAfter()));
      }
    }
    return new Claim(
        taken.isEmpty() ? 0 : taken.getFirst().token(),
        subjects,
        (int) rows.stream().filter(row -> row.outcome() == Fate.SET_ASIDE).count(),
        time.today(),
        time.now(),
        next(order, rows));
  }

  private List<TakenRow> rows(ClaimOrder order, DatabaseTime time) {
    Cursors from = order.from();
    return database
        .jdbc()
        .sql(TakeStatement.of(order.job()))
        .params(DueCondition.parameters(time, order.periodDays(), order.recheckDays()))
        .param("batch", order.batchSize())
        .param("others", order.onlyWaiting() ? 0 : order.batchSize())
        .param("triggered", from.triggered())
        .param("waiting_at", from.waiting().at())
        .param("waiting", from.waiting().subject())
        .param("needed", from.needed())
        .param("verified_at", from.verified().at())
        .param("verified", from.verified().subject())
        .param("not_verified_at", from.notVerified().at())
        .param("not_verified", from.notVerified().subject())
        .param("stream", order.job().stream().columns())
        .param("owner", order.owner())
        .param("lease", order.lease().toMillis())
        .query(TakenRow::read)
        .list();
  }

  private static Cursors next(ClaimOrder order, List<TakenRow> rows) {
    if (rows.isEmpty()) {
      return Cursors.START;
    }
    Cursors next = order.from();
    for (TakenRow row : rows) {
      next = row.after(next);
    }
    return next;
  }
}
