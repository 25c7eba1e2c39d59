package ua.ehealth.mimir.bench.engine;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.registry.Register;
import ua.ehealth.mimir.registry.answers.QuestionHash;

/** Answers stored in two statements: in the register's table and by hash. */
final class BareAnswers {
  private static final String ROWS =
      """
      insert into mvs_passport_data as kept (
        id, pass_type, pas_serial, pas_number, pas_status, inserted_at, updated_at)
      select id, '0101', serial, number, code, now(), now()
      from unnest(?::uuid[], ?::text[], ?::text[], ?::smallint[]) as n (id, serial, number, code)
      order by serial, number
      on conflict (pass_type, pas_serial, pas_number) do update
      set pas_status = excluded.pas_status, updated_at = excluded.updated_at
      returning id, pas_serial, pas_number
      """;

  private static final String HASHES =
      """
      insert into register_answers as kept (register, question_hash, code, answered_at, data_id)
      select ?, hash, code, now(), data_id
      from unnest(?::bytea[], ?::smallint[], ?::uuid[]) as n (hash, code, data_id)
      order by hash
      on conflict (register, question_hash) do update
      set code = excluded.code, answered_at = excluded.answered_at, data_id = excluded.data_id
      """;

  private static final int ONE_FOUND_IN = 100;

  private BareAnswers() {}

  /** What the register would say: one of a hundred documents is in it. */
  static short code(Question.OfPassport question) {
    return (short) (question.number().hashCode() % ONE_FOUND_IN == 0 ? 1 : 0);
  }

  /** Stores an answer to each question; returns the rows of the register's table. */
  static Map<Question.OfPassport, UUID> store(
      Connection mimir, Collection<Question.OfPassport> questions, QuestionHash hashes)
      throws SQLException {
    List<Question.OfPassport> each = List.copyOf(questions);
    Map<Question.OfPassport, UUID> rows = new HashMap<>();
    try (PreparedStatement write = mimir.prepareStatement(ROWS)) {
      write.setArray(1, column(mimir, "uuid", each, _ -> BareStatements.newId()));
      write.setArray(2, column(mimir, "text", each, Question.OfPassport::serial));
      write.setArray(3, column(mimir, "text", each, Question.OfPassport::number));
      write.setArray(4, column(mimir, "smallint", each, BareAnswers::code));
      try (ResultSet row = write.executeQuery()) {
        while (row.next()) {
          rows.put(
              new Question.OfPassport(
                  Register.MVS_PASSPORT,
                  Question.OfPassport.CITIZEN,
                  row.getString(2),
                  row.getString(3)),
              row.getObject(1, UUID.class));
        }
      }
    }
    try (PreparedStatement write = mimir.prepareStatement(HASHES)) {
      write.setShort(1, Register.MVS_PASSPORT.id());
      write.setArray(
          2, mimir.createArrayOf("bytea", each.stream().map(hashes::of).toArray(byte[][]::new)));
      write.setArray(3, column(mimir, "smallint", each, BareAnswers::code));
      write.setArray(4, column(mimir, "uuid", each, rows::get));
      write.executeUpdate();
    }
    mimir.commit();
    return rows;
  }

  private static Array column(
      Connection mimir,
      String type,
      List<Question.OfPassport> questions,
      Function<Question.OfPassport, ?> value)
      throws SQLException {
    return mimir.createArrayOf(type, questions.stream().map(value).toArray());
  }
}
