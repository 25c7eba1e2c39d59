package ua.ehealth.mimir.registry.answers;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.registry.Answer;
import ua.ehealth.mimir.registry.answers.AnswerStore.KeptAnswer;

/** Who asks what: the reservations in {@code register_answers}. Statements, no transactions. */
final class ReservedQuestions {
  /** A question, and the moment after which an answer to it counts. */
  record Sought(HashedQuestion question, Instant since) {}

  /** The hashes that are the run's to ask. */
  record Taken(Instant at, Set<ByteBuffer> hashes) {}

  private final Database mimir;

  ReservedQuestions(Database mimir) {
    this.mimir = mimir;
  }

  /** Every row that is there already is locked, whether it is taken or not. */
  Taken take(UUID run, List<Sought> sought) {
    Set<ByteBuffer> hashes = new HashSet<>();
    Instant[] at = new Instant[1];
    mimir
        .jdbc()
        .sql(TAKE)
        .param("run", run)
        .param("registers", Column.smallints(sought, s -> s.question().register()))
        .param("hashes", Column.hashes(sought, s -> s.question().bytes()))
        .param("sinces", Column.moments(sought, Sought::since))
        .query(row -> {
          at[0] = row.getObject("at", OffsetDateTime.class).toInstant();
          byte[] hash = row.getBytes("question_hash");
          if (hash != null) {
            hashes.add(ByteBuffer.wrap(hash));
          }
        });
    return new Taken(at[0], hashes);
  }

  private static final String TAKE =
      """
      with taken as (
        insert into register_answers as kept (register, question_hash, asked_by, wanted_since)
        select register, question_hash, cast(:run as uuid), since
        from unnest(:registers, :hashes, :sinces) as sought (register, question_hash, since)
        order by register, question_hash
        on conflict (register, question_hash) do update
        set asked_by = excluded.asked_by, wanted_since = excluded.wanted_since
        where (kept.answered_at is null or kept.answered_at <= excluded.wanted_since)
          and (kept.asked_by is null or kept.asked_by = excluded.asked_by or not %s)
        returning question_hash)
      select now() as at, taken.question_hash
      from (select) as always_one left join taken on true
      """
          .formatted(LiveRuns.alive("kept.asked_by"));

  /** The answers there are that count, by hash. */
  Map<ByteBuffer, KeptAnswer> known(List<Sought> sought) {
    Map<ByteBuffer, HashedQuestion> questions = new HashMap<>();
    sought.forEach(s -> questions.put(s.question().hash(), s.question()));
    Map<ByteBuffer, KeptAnswer> known = new HashMap<>();
    mimir
        .jdbc()
        .sql(
            """
            select a.question_hash, a.code, a.answered_at, a.data_id
            from unnest(:registers, :hashes, :sinces) as sought (register, question_hash, since)
            join register_answers a using (register, question_hash)
            where a.answered_at > sought.since
            """)
        .param("registers", Column.smallints(sought, s -> s.question().register()))
        .param("hashes", Column.hashes(sought, s -> s.question().bytes()))
        .param("sinces", Column.moments(sought, Sought::since))
        .query(row -> {
          ByteBuffer hash = ByteBuffer.wrap(row.getBytes("question_hash"));
          known.put(
              hash,
              new KeptAnswer(
                  questions.get(hash).question(),
                  Answer.Definite.of(row.getShort("code"), ""),
                  row.getObject("data_id", UUID.class),
                  row.getObject("answered_at", OffsetDateTime.class).toInstant()));
        });
    return known;
  }

  void release(UUID run, List<HashedQuestion> questions) {
    mimir
        .jdbc()
        .sql(
            """
            with released as (
              select register, question_hash
              from unnest(:registers, :hashes) as given (register, question_hash)
              join register_answers a using (register, question_hash)
              where a.asked_by = :run
              order by register, question_hash
              for no key update of a)
            update register_answers a set asked_by = null, wanted_since = null
            from released r
            where a.register = r.register and a.question_hash = r.question_hash
            """)
        .param("run", run)
        .param("registers", Column.smallints(questions, HashedQuestion::register))
        .param("hashes", Column.hashes(questions, HashedQuestion::bytes))
        .update();
  }
}
