package ua.ehealth.mimir.registry.answers;

import com.fasterxml.uuid.NoArgGenerator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.registry.Register;
import ua.ehealth.mimir.registry.answers.AnswerStore.Obtained;

/** What a passport register said of documents (specification 1.2, 2.5). */
final class PassportRows {
  private final Database mimir;
  private final NoArgGenerator ids;

  PassportRows(Database mimir, NoArgGenerator ids) {
    this.mimir = mimir;
    this.ids = ids;
  }

  /**
   * Inserts or updates by the document; an answer not later than the row's own leaves it as it is.
   *
   * @param answers found or not found, all of one register, each document once
   * @return the row of each document
   */
  Map<Question, UUID> write(Register register, List<Obtained> answers) {
    Map<Question, UUID> rows = HashMap.newHashMap(answers.size());
    // A row that is later is written as it is: only a row that is written returns its id.
    mimir
        .jdbc()
        .sql(
            """
            insert into %s as kept (
              id, pass_type, pas_serial, pas_number, pas_status, inserted_at, updated_at)
            select id, pass_type, pas_serial, pas_number, pas_status, answered_at, answered_at
            from unnest(:ids, :types, :serials, :numbers, :statuses, :times)
              as given (id, pass_type, pas_serial, pas_number, pas_status, answered_at)
            order by pass_type, pas_serial, pas_number
            on conflict (pass_type, pas_serial, pas_number) do update
            set pas_status = case when kept.updated_at < excluded.updated_at
                  then excluded.pas_status else kept.pas_status end,
                updated_at = greatest(kept.updated_at, excluded.updated_at)
            returning id, pass_type, pas_serial, pas_number
            """
                .formatted(table(register)))
        .param("ids", Column.of("uuid", answers, a -> ids.generate()))
        .param("types", Column.texts(answers, document(Question.OfPassport::passType)))
        .param("serials", Column.texts(answers, document(Question.OfPassport::serial)))
        .param("numbers", Column.texts(answers, document(Question.OfPassport::number)))
        .param("statuses", Column.smallints(answers, a -> a.answer().code()))
        .param("times", Column.moments(answers, Obtained::answeredAt))
        .query(row -> {
          rows.put(
              new Question.OfPassport(
                  register,
                  row.getString("pass_type"),
                  row.getString("pas_serial"),
                  row.getString("pas_number")),
              row.getObject("id", UUID.class));
        });
    return rows;
  }

  private static String table(Register register) {
    return switch (register) {
      case MVS_PASSPORT -> "mvs_passport_data";
      case DMS_PASSPORT -> "dms_passport_data";
      case UNZR -> throw new IllegalArgumentException("not a register of passports: UNZR");
    };
  }

  private static Function<Obtained, String> document(Function<Question.OfPassport, String> field) {
    return obtained -> field.apply((Question.OfPassport) obtained.question());
  }
}
