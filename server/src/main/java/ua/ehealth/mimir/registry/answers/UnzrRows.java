package ua.ehealth.mimir.registry.answers;

import com.fasterxml.uuid.NoArgGenerator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.registry.Answer;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.registry.answers.AnswerStore.Obtained;

/** What {@code checkunzr} said of each UNZR, and of whom it was asked (specification 1.2, 2.5). */
final class UnzrRows {
  private final Database mimir;
  private final NoArgGenerator ids;

  UnzrRows(Database mimir, NoArgGenerator ids) {
    this.mimir = mimir;
    this.ids = ids;
  }

  /**
   * A UNZR that was found is inserted or updated with the question; of one that was not found, only
   * a row that holds this very question is set to 0. Nothing undoes a later answer.
   *
   * @param answers found or not found, each question once
   * @return the row of each UNZR that was found
   */
  Map<Question, UUID> write(List<Obtained> answers) {
    Map<String, UUID> rows = new HashMap<>();
    rounds(answers).forEach(round -> rows.putAll(upsert(round)));
    List<Question.OfUnzr> found =
        answers.stream()
            .filter(a -> a.answer() instanceof Answer.Found)
            .map(UnzrRows::question)
            .toList();
    List<String> unwritten =
        found.stream().map(Question.OfUnzr::unzr).filter(u -> !rows.containsKey(u)).toList();
    if (!unwritten.isEmpty()) {
      rows.putAll(read(unwritten));
    }
    Map<Question, UUID> result = HashMap.newHashMap(found.size());
    found.forEach(question -> result.put(question, rows.get(question.unzr())));
    return result;
  }

  /** The order of time, in which no UNZR is twice in a round: one statement writes a row once. */
  private static List<List<Obtained>> rounds(List<Obtained> answers) {
    List<List<Obtained>> rounds = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    answers.stream()
        .sorted(Comparator.comparing(Obtained::answeredAt))
        .forEach(answer -> {
          int round = seen.merge(question(answer).unzr(), 1, Integer::sum) - 1;
          if (round == rounds.size()) {
            rounds.add(new ArrayList<>());
          }
          rounds.get(round).add(answer);
        });
    return rounds;
  }

  private Map<String, UUID> upsert(List<Obtained> round) {
    Map<String, UUID> rows = HashMap.newHashMap(round.size());
    mimir
        .jdbc()
        .sql(UPSERT)
        .param("ids", Column.of("uuid", round, a -> ids.generate()))
        .param("unzrs", Column.texts(round, field(Question.OfUnzr::unzr)))
        .param("families", Column.texts(round, field(Question.OfUnzr::familyName)))
        .param("givens", Column.texts(round, field(Question.OfUnzr::givenName)))
        .param("patronymics", Column.texts(round, field(Question.OfUnzr::patronymicName)))
        .param("births", Column.of("date", round, field(Question.OfUnzr::dateBirth)))
        .param("statuses", Column.smallints(round, a -> a.answer().code()))
        .param("descriptions", Column.texts(round, a -> a.answer().description()))
        .param("times", Column.moments(round, Obtained::answeredAt))
        .query(row -> {
          rows.put(row.getString("unzr"), row.getObject("id", UUID.class));
        });
    return rows;
  }

  /** What was not found gets as far as the conflict, and no further, if its question is there. */
  private static final String UPSERT =
      """
      insert into unzr_data as kept (
        id, unzr, family_name, given_name, patronymic_name, date_birth, status, description,
        inserted_at, updated_at)
      select id, unzr, family_name, given_name, patronymic_name, date_birth, status, description,
        answered_at, answered_at
      from unnest(
          :ids, :unzrs, :families, :givens, :patronymics, :births, :statuses, :descriptions, :times)
        as given (
          id, unzr, family_name, given_name, patronymic_name, date_birth, status, description,
          answered_at)
      where status = 1 or exists (
        select from unzr_data u
        where u.unzr = given.unzr
          and (u.family_name, u.given_name, u.patronymic_name, u.date_birth)
            = (given.family_name, given.given_name, given.patronymic_name, given.date_birth))
      order by unzr
      on conflict (unzr) do update
      set family_name = excluded.family_name, given_name = excluded.given_name,
          patronymic_name = excluded.patronymic_name, date_birth = excluded.date_birth,
          status = excluded.status, description = excluded.description,
          updated_at = excluded.updated_at
      where kept.updated_at < excluded.updated_at
        and (excluded.status = 1
          or (kept.family_name, kept.given_name, kept.patronymic_name, kept.date_birth)
            = (excluded.family_name, excluded.given_name, excluded.patronymic_name,
              excluded.date_birth))
      returning unzr, id
      """;

  private Map<String, UUID> read(List<String> unzrs) {
    Map<String, UUID> rows = new HashMap<>();
    mimir
        .jdbc()
        .sql("select unzr, id from unzr_data where unzr = any(:unzrs)")
        .param("unzrs", Column.texts(unzrs, unzr -> unzr))
        .query(row -> {
          rows.put(row.getString("unzr"), row.getObject("id", UUID.class));
        });
    return rows;
  }

  private static Question.OfUnzr question(Obtained obtained) {
    return (Question.OfUnzr) obtained.question();
  }

  private static <V> Function<Obtained, V> field(Function<Question.OfUnzr, V> field) {
    return obtained -> field.apply(question(obtained));
  }
}
