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
import org.springframework.dao.DataAccessException;

/**
 * The monthly partitions (in UTC) of a table of what happened: {@code verification_history} of a
 * subject database (specification 1.6), {@code access_journal} of any (2.8). Everything here may be
 * repeated, and done by several nodes at once. A month that has no partition yet goes to the
 * default one, so that no row is ever refused.
 */
public final class HistoryPartitions {
  private static final int MONTHS_AHEAD = 3;
  private static final String HISTORY = "verification_history";
  private static final String ACCESS_JOURNAL = "access_journal";
  private static final Pattern MONTH = Pattern.compile(".*_y([0-9]{4})m([0-9]{2})");

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private final Database database;
  private final String table;
  private final Duration patience;

  /** Those of the history of a subject database. */
  public HistoryPartitions(Database database) {
    this(database, PATIENCE);
  }

  /**
   * @param patience how long a lock is waited for: whoever comes later waits behind
   */
  HistoryPartitions(Database database, Duration patience) {
    this(database, HISTORY, patience);
  }

  private HistoryPartitions(Database database, String table, Duration patience) {
    this.database = database;
    this.table = table;
    this.patience = patience;
  }

  /** Those of the access journal of any of the three databases. */
  public static HistoryPartitions ofAccessJournal(Database database) {
    return new HistoryPartitions(database, ACCESS_JOURNAL, PATIENCE);
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

  /**
   * Drops the months that ended more than so many years ago.
   *
   * @param years {@code HISTORY_YEARS} or {@code MIMIR_ACCESS_JOURNAL_YEARS}, at least 1
   * @return false if somebody held the table too long, to be tried again later
   */
  public boolean dropOlderThan(int years) {
    if (years < 1) {
      throw new IllegalArgumentException(table + " is kept for a year at least, not " + years);
    }
    YearMonth oldestKept = currentMonth().minusYears(years);
    return underLock(() -> {
      for (String name : partitions()) {
        if (month(name).filter(oldestKept::isAfter).isPresent()) {
          run("drop table " + name);
        }
      }
      run("delete from %s_default where occurred_at < %s".formatted(table, start(oldestKept)));
    });
  }

  private List<String> partitions() {
    return database
        .jdbc()
        .sql(
            """
            select c.relname
            from pg_inherits i join pg_class c on c.oid = i.inhrelid
            where i.inhparent = :table::regclass
            order by c.relname
            """)
        .param("table", table)
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
    run("create table %s (like %s including all)".formatted(name, table));
    // A row on its way into the default partition would be refused once its month is attached: so
    // those who write come before or after, and nothing slips in between the move and the end.
    run("lock table " + table + " in share row exclusive mode");
    run("lock table " + table + "_default in access exclusive mode");
    run(
        """
        with moved as (
          delete from %s_default
          where occurred_at >= %s and occurred_at < %s
          returning *)
        insert into %s select * from moved
        """
            .formatted(table, from, to, name));
    run(
        "alter table %s attach partition %s for values from (%s) to (%s)"
            .formatted(table, name, from, to));
  }

  /** One node at a time; a lock that is not to be had in time undoes all and says so. */
  private boolean underLock(Runnable work) {
    try {
      database
          .transactions()
          .executeWithoutResult(status -> {
            run("set local lock_timeout = " + patience.toMillis());
            // Without it the access journal refuses to let go of a row.
            run("set local mimir.retention = 'on'");
            database
                .jdbc()
                .sql("select pg_advisory_xact_lock(hashtext(:lock))")
                .param("lock", "mimir." + table)
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

  private String name(YearMonth month) {
    return String.format(
        Locale.ROOT, "%s_y%04dm%02d", table, month.getYear(), month.getMonthValue());
  }

  private static Optional<YearMonth> month(String partition) {
    Matcher matcher = MONTH.matcher(partition);
    return matcher.matches()
        ? Optional.of(
            YearMonth.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }

  private static String start(YearMonth month) {
    return "timestamptz '" + month.atDay(1) + " 00:00:00+00'";
  }
}
