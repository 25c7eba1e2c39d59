package ua.ehealth.mimir.registry.answers;

import com.fasterxml.uuid.NoArgGenerator;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.registry.Answer;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.registry.Register;
import ua.ehealth.mimir.registry.answers.AnswerStore.KeptAnswer;
import ua.ehealth.mimir.registry.answers.AnswerStore.Note;

/** What is still to be spread to others with the same document. Statements, no transactions. */
final class SpreadNotes {
  private final Database mimir;
  private final NoArgGenerator ids;

  SpreadNotes(Database mimir, NoArgGenerator ids) {
    this.mimir = mimir;
    this.ids = ids;
  }

  /** Whether others may have what was asked about (specification 2.5: not for UNZR). */
  static boolean spreads(Question question) {
    return question instanceof Question.OfPassport;
  }

  /**
   * @param answers of questions that spread
   */
  UUID write(UUID run, List<KeptAnswer> answers) {
    UUID id = ids.generate();
    mimir
        .jdbc()
        .sql(
            """
            insert into spread_notes (
              id, run_id, registers, pass_types, pas_serials, pas_numbers, codes, data_ids,
              answered_ats)
            values (:id, :run, :registers, :types, :serials, :numbers, :codes, :rows, :times)
            """)
        .param("id", id)
        .param("run", run)
        .param("registers", Column.smallints(answers, a -> a.question().register().id()))
        .param("types", Column.texts(answers, document(Question.OfPassport::passType)))
        .param("serials", Column.texts(answers, document(Question.OfPassport::serial)))
        .param("numbers", Column.texts(answers, document(Question.OfPassport::number)))
        .param("codes", Column.smallints(answers, a -> a.answer().code()))
        .param("rows", Column.of("uuid", answers, KeptAnswer::dataId))
        .param("times", Column.moments(answers, KeptAnswer::answeredAt))
        .update();
    return id;
  }

  void delete(UUID note) {
    mimir.jdbc().sql("delete from spread_notes where id = ?").param(note).update();
  }

  List<Note> adopt(UUID run, int limit) {
    Map<UUID, List<KeptAnswer>> notes = new LinkedHashMap<>();
    mimir
        .jdbc()
        .sql(ADOPT)
        .param("run", run)
        .param("limit", limit)
        .query(row -> {
          notes
              .computeIfAbsent(row.getObject("id", UUID.class), id -> new ArrayList<>())
              .add(
                  new KeptAnswer(
                      new Question.OfPassport(
                          register(row.getShort("register")),
                          row.getString("pass_type"),
                          row.getString("pas_serial"),
                          row.getString("pas_number")),
                      Answer.Definite.of(row.getShort("code"), ""),
                      row.getObject("data_id", UUID.class),
                      row.getObject("answered_at", OffsetDateTime.class).toInstant()));
        });
    return notes.entrySet().stream().map(n -> new Note(n.getKey(), n.getValue())).toList();
  }

  private static final String ADOPT =
      """
      with left_behind as materialized (
        select n.id from spread_notes n
        where n.run_id <> :run and not %s
        order by n.id
        limit :limit
        for update skip locked),
      adopted as (
        update spread_notes n set run_id = :run
        from left_behind l
        where n.id = l.id
        returning n.*)
      select n.id, a.register, a.pass_type, a.pas_serial, a.pas_number, a.code, a.data_id,
        a.answered_at
      from adopted n
      cross join unnest(
          n.registers, n.pass_types, n.pas_serials, n.pas_numbers, n.codes, n.data_ids,
          n.answered_ats) with ordinality
        as a (
          register, pass_type, pas_serial, pas_number, code, data_id, answered_at, position)
      order by n.id, a.position
      """
          .formatted(LiveRuns.alive("n.run_id"));

  private static Register register(short id) {
    for (Register register : Register.values()) {
      if (register.id() == id) {
        return register;
      }
    }
    throw new IllegalStateException("no register has the number " + id);
  }

  private static Function<KeptAnswer, String> document(
      Function<Question.OfPassport, String> field) {
    return answer -> field.apply((Question.OfPassport) answer.question());
  }
}
