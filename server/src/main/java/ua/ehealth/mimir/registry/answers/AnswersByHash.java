package ua.ehealth.mimir.registry.answers;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.registry.answers.AnswerStore.KeptAnswer;

/** The answers in {@code register_answers}. Statements, no transactions. */
final class AnswersByHash {
  /** About how many there are on a page at the table's fill factor. */
  private static final int ANSWERS_A_PAGE = 40;

  /** An answer and the key of its row. */
  record Hashed(HashedQuestion question, KeptAnswer answer) {}

  private final Database mimir;

  AnswersByHash(Database mimir) {
    this.mimir = mimir;
  }

  /** Writes what is later than what there is, and ends the reservations of this run. */
  void write(UUID run, List<Hashed> answers) {
    mimir
        .jdbc()
        .sql(
            """
            insert into register_answers as kept (
              register, question_hash, code, answered_at, data_id)
            select register, question_hash, code, answered_at, data_id
            from unnest(:registers, :hashes, :codes, :times, :ids)
              as given (register, question_hash, code, answered_at, data_id)
            order by register, question_hash
            on conflict (register, question_hash) do update
            set code = case when kept.answered_at >= excluded.answered_at
                  then kept.code else excluded.code end,
                data_id = case when kept.answered_at >= excluded.answered_at
                  then kept.data_id else excluded.data_id end,
                answered_at = greatest(kept.answered_at, excluded.answered_at),
                asked_by = nullif(kept.asked_by, :run),
                wanted_since = case when kept.asked_by = :run then null else kept.wanted_since end
            where kept.asked_by = :run
              or kept.answered_at is null
              or kept.answered_at < excluded.answered_at
            """)
        .param("run", run)
        .param("registers", Column.smallints(answers, a -> a.question().register()))
        .param("hashes", Column.hashes(answers, a -> a.question().bytes()))
        .param("codes", Column.smallints(answers, a -> a.answer().answer().code()))
        .param("times", Column.moments(answers, a -> a.answer().answeredAt()))
        .param("ids", Column.of("uuid", answers, a -> a.answer().dataId()))
        .update();
  }

  /** How long the table is, in pages. */
  long pages() {
    return mimir
        .jdbc()
        .sql(
            """
            select pg_relation_size('register_answers') / current_setting('block_size')::bigint
            """)
        .query(Long.class)
        .single();
  }

  /** How many pages hold about so many answers. */
  static long pagesOf(int answers) {
    return Math.max(1, answers / ANSWERS_A_PAGE);
  }

  /**
   * Erases what is too old on these pages. Rows that somebody is writing are passed over: they are
   * not old, and waiting for them out of the order of keys could end in a deadlock.
   */
  int erase(Instant before, long firstPage, long pages) {
    return mimir
        .jdbc()
        .sql(ERASE)
        .param("before", Column.moment(before))
        .param("from", "(" + firstPage + ",0)")
        .param("to", "(" + (firstPage + pages) + ",0)")
        .update();
  }

  private static final String ERASE =
      """
      delete from register_answers
      where ctid = any (array(
        select a.ctid
        from register_answers a
        where a.ctid >= cast(:from as tid) and a.ctid < cast(:to as tid)
          and (a.answered_at is null or a.answered_at < cast(:before as timestamptz))
          and (a.asked_by is null or not %s)
        for update skip locked))
      """
          .formatted(LiveRuns.alive("a.asked_by"));
}
