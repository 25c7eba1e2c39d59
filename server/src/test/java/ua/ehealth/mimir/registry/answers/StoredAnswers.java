package ua.ehealth.mimir.registry.answers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.registry.Register;

/** The answer tables of MIMIR as they are. */
record StoredAnswers(Database mimir) {
  Optional<AnswerRow> row(Question question) {
    return switch (question) {
      case Question.OfUnzr unzr -> row(unzr);
      case Question.OfPassport passport -> row(passport);
    };
  }

  private Optional<AnswerRow> row(Question.OfUnzr question) {
    return mimir
        .jdbc()
        .sql("select * from unzr_data where unzr = ?")
        .param(question.unzr())
        .query((row, number) ->
            new AnswerRow(
                row.getObject("id", UUID.class),
                new Question.OfUnzr(
                    row.getString("unzr"),
                    row.getString("family_name"),
                    row.getString("given_name"),
                    row.getString("patronymic_name"),
                    row.getObject("date_birth", LocalDate.class)),
                row.getInt("status"),
                row.getString("description"),
                moment(row, "inserted_at"),
                moment(row, "updated_at")))
        .optional();
  }

  private Optional<AnswerRow> row(Question.OfPassport question) {
    String table =
        question.register() == Register.MVS_PASSPORT ? "mvs_passport_data" : "dms_passport_data";
    return mimir
        .jdbc()
        .sql(
            "select * from "
                + table
                + " where pas_number = ? and pas_serial is not distinct from cast(? as text)")
        .param(question.number())
        .param(question.serial())
        .query((row, number) ->
            new AnswerRow(
                row.getObject("id", UUID.class),
                new Question.OfPassport(
                    question.register(),
                    row.getString("pass_type"),
                    row.getString("pas_serial"),
                    row.getString("pas_number")),
                row.getInt("pas_status"),
                null,
                moment(row, "inserted_at"),
                moment(row, "updated_at")))
        .optional();
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
