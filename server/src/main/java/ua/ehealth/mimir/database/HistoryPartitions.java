package ua.ehealth.mimir.database;

import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.dao.DataAccessException;

/**
 * The monthly partitions (in UTC) of {@code verification_history} in one subject database
 * (specification 1.6). Everything here may be repeated, and done by several nodes at once. A month
 * that has no partition yet goes to the default one, so that no row is ever refused.
 */
public final class HistoryPartitions {
  private static final int MONTHS_AHEAD = 3;
  private static final Pattern NAME =
      Pattern.compile("verification_history_y([0-9]{4})m([0-9]{2})");

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private final Database database;
  private final Duration patience;

  public HistoryPartitions(Database database) {
    this(database, PATIENCE);
  }

  /**
   * @param patience how long a lock is waited for: whoever comes later waits behind
   */
  HistoryPartitions(Database database, Duration patience) {
    this.database = database;
    this.patience = patience;
  }

  /**
   * Makes what is missing of this month and the next three; rows that came before move in.
   *
   * @return false if somebody held the table too long (a backup, say), to be tried again later
   */
  public boolean ensure() {
    YearMonth current = currentMonth();
    boolean complete = true;
    for (int ahead = 0; ahead <= MONTHS_AHEAD; ahead++) {
      YearMonth month = current.plusMonths(ahead);
      if (!exists(month)) {
        complete &= underLock(() -> create(month));
      }
    }
    return complete;
  }

  /** Which of this month and the next three have none. */
  public List<YearMonth> missing() {
    YearMonth current = currentMonth();
    return IntStream.rangeClosed(0, MONTHS_AHEAD)
        .mapToObj(current::plusMonths)
        .filter(month -> !exists(month))
        .toList();
  }

  /**
   * Drops the months that ended more than so many years ago.
   *
   * @param years {@code HISTORY_YEARS}, at least 1
   * @return false if somebody held the table too long, to be tried again later
   */
  public boolean dropOlderThan(int years) {
    if (years < 1) {
      throw new IllegalArgumentException("history is kept for a year at least, not " + years);
    }
    YearMonth oldestKept = currentMonth().minusYears(years);
    return underLock(() -> {
      for (String name : partitions()) {
        if (month(name).filter(oldestKept::isAfter).isPresent()) {
          run("drop table " + name);
        }
      }
      run("delete from verification_history_default where occurred_at < " + start(oldestKept));
    });
  }

  private List<String> partitions() {
    return database
        .jdbc()
        .sql(
            """
            select c.relname
            from pg_inherits i join pg_class c on c.oid = i.inhrelid
            where i.inhparent = 'verification_history'::regclass
            order by c.relname
            """)
        .query(String.class)
        .list();
  }

  private YearMonth currentMonth() {
    OffsetDateTime now = database.jdbc().sql("select now()").query(OffsetDateTime.class).single();
    return YearMonth.from(now.withOffsetSameInstant(ZoneOffset.UTC));
  }

  private void create(YearMonth month) {
    if (exists(month)) {
      return;
    }
    String name = name(month);
    String from = start(month);
    String to = start(month.plusMonths(1));
    run("create table " + name + " (like verification_history including all)");
    // A row on its way into the default partition would be refused once its month is attached: so
    // those who write come before or after, and nothing slips in between the move and the end.
    run("lock table verification_history in share row exclusive mode");
    run("lock table verification_history_default in access exclusive mode");
    run(
        """
        with moved as (
          delete from verification_history_default
          where occurred_at >= %s and occurred_at < %s
          returning *)
        insert into %s select * from moved
        """
            .formatted(from, to, name));
    run(
        "alter table verification_history attach partition %s for values from (%s) to (%s)"
            .formatted(name, from, to));
  }

  /** One node at a time; a lock that is not to be had in time undoes all and says so. */
  private boolean underLock(Runnable work) {
    try {
      database
          .transactions()
          .executeWithoutResult(status -> {
            run("set local lock_timeout = " + patience.toMillis());
            database
                .jdbc()
                .sql("select pg_advisory_xact_lock(hashtext('mimir.verification_history'))")
                .query()
                .listOfRows();
            work.run();
          });
      return true;
    } catch (DataAccessException trouble) {
      if (trouble.getRootCause() instanceof SQLException refusal
          && LOCK_NOT_AVAILABLE.equals(refusal.getSQLState())) {
        return false;
      }
      throw trouble;
    }
  }

  /** Reads the catalog itself: {@code to_regclass} may remember that a table was not there. */
  private boolean exists(YearMonth month) {
    return database
        .jdbc()
        .sql(
            """
            select exists (
              select from pg_class
              where relname = :name and relnamespace = 'public'::regnamespace)
            """)
        .param("name", name(month))
        .query(Boolean.class)
        .single();
  }

  private void run(String sql) {
    database.jdbc().sql(sql).update();
  }

  private static String name(YearMonth month) {
    return String.format(
        Locale.ROOT, "verification_history_y%04dm%02d", month.getYear(), month.getMonthValue());
  }

  private static Optional<YearMonth> month(String partition) {
    Matcher matcher = NAME.matcher(partition);
    return matcher.matches()
        ? Optional.of(
            YearMonth.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }

  private static String start(YearMonth month) {
    return "timestamptz '" + month.atDay(1) + " 00:00:00+00'";
  }
}
