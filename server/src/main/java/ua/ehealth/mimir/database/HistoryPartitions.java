package ua.ehealth.mimir.database;

import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The monthly partitions (in UTC) of {@code verification_history} in one subject database
 * (specification 1.6). Everything here may be repeated, and done by several nodes at once. A month
 * that has no partition yet goes to the default one, so that no row is ever refused.
 */
public final class HistoryPartitions {
  private static final int MONTHS_AHEAD = 3;
  private static final Pattern NAME =
      Pattern.compile("verification_history_y([0-9]{4})m([0-9]{2})");

  private final Database database;

  public HistoryPartitions(Database database) {
    this.database = database;
  }

  /** Makes what is missing of this month and the next three; rows that came before move in. */
  public void ensure() {
    YearMonth current = currentMonth();
    for (int ahead = 0; ahead <= MONTHS_AHEAD; ahead++) {
      YearMonth month = current.plusMonths(ahead);
      if (!exists(month)) {
        database.transactions().executeWithoutResult(status -> create(month));
      }
    }
  }

  /**
   * Drops the months that ended more than so many years ago.
   *
   * @param years {@code HISTORY_YEARS}, at least 1
   */
  public void dropOlderThan(int years) {
    if (years < 1) {
      throw new IllegalArgumentException("history is kept for a year at least, not " + years);
    }
    YearMonth oldestKept = currentMonth().minusYears(years);
    database
        .transactions()
        .executeWithoutResult(status -> {
          lock();
          database
              .jdbc()
              .sql(
                  """
                  select c.relname
                  from pg_inherits i join pg_class c on c.oid = i.inhrelid
                  where i.inhparent = 'verification_history'::regclass
                  order by c.relname
                  """)
              .query(String.class)
              .stream()
              .toList()
              .forEach(name -> {
                if (month(name).filter(oldestKept::isAfter).isPresent()) {
                  run("drop table " + name);
                }
              });
          run("delete from verification_history_default where occurred_at < " + start(oldestKept));
        });
  }

  private YearMonth currentMonth() {
    OffsetDateTime now = database.jdbc().sql("select now()").query(OffsetDateTime.class).single();
    return YearMonth.from(now.withOffsetSameInstant(ZoneOffset.UTC));
  }

  private void create(YearMonth month) {
    lock();
    if (exists(month)) {
      return;
    }
    String name = name(month);
    String from = start(month);
    String to = start(month.plusMonths(1));
    run("create table " + name + " (like verification_history including all)");
    // Nothing may slip into the default partition between the move and the attachment.
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

  /** One node at a time; and a long reader makes this try fail, not the writers behind it wait. */
  private void lock() {
    run("set local lock_timeout = '5s'");
    database
        .jdbc()
        .sql("select pg_advisory_xact_lock(hashtext('mimir.verification_history'))")
        .query()
        .listOfRows();
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
