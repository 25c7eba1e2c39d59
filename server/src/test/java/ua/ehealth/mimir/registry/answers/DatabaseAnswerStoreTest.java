package ua.ehealth.mimir.registry.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ua.ehealth.mimir.registry.answers.AnswerStoreContract.mine;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.ehealth.mimir.database.FreshDatabases;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.registry.Register;
import ua.ehealth.mimir.registry.answers.AnswerStore.Note;
import ua.ehealth.mimir.registry.answers.AnswerStore.Obtained;
import ua.ehealth.mimir.registry.answers.AnswerStore.Wanted;

class DatabaseAnswerStoreTest extends AnswerStoreTest {
  @RegisterExtension static final FreshDatabases databases = new FreshDatabases();

  private final AnswerStore store =
      new DatabaseAnswerStore(databases.mimir(), new QuestionHash(new byte[32]));

  @BeforeEach
  void empty() {
    run(
        """
        truncate register_answers, spread_notes, sync_runs, unzr_data, mvs_passport_data,
          dms_passport_data
        """);
  }

  @Test
  void reservationsTellTheTimeOfTheDatabase() {
    Instant before = now();
    Instant at = store.reserve(liveRun(), List.of(wanted(1))).at();
    assertThat(at).isBetween(before, now());
  }

  @ParameterizedTest
  @ValueSource(strings = {"alive_until = now() - interval '1 second'", "state = 'failed'"})
  void aRunThatIsOverdueOrOverHoldsNothing(String end) {
    UUID run = liveRun();
    store.reserve(run, List.of(wanted(1)));
    store.keep(run, List.of(new Obtained(passport(2), FOUND, NOON)));
    run("update sync_runs set " + end);
    UUID next = liveRun();
    assertThat(store.reserve(next, List.of(wanted(1))).each()).containsExactly(mine());
    assertThat(store.adoptNotes(next, 10)).hasSize(1);
  }

  @Test
  void neitherAskingAnewNorAnAnswerWritesAnIndex() {
    UUID run = liveRun();
    store.reserve(run, Questions.passports(2000, Instant.MIN));
    for (int day = 1; day <= 3; day++) {
      Instant at = NOON.plusSeconds(day);
      List<Wanted> wanted = Questions.passports(2000, at);
      List<Obtained> answers =
          wanted.stream().map(w -> new Obtained(w.question(), NOT_FOUND, at)).toList();
      assertThat(updatedWithoutIndex(() -> store.keep(run, answers))).isGreaterThan(0.9);
      assertThat(updatedWithoutIndex(() -> store.reserve(run, wanted))).isGreaterThan(0.9);
    }
  }

  /** The share of the answers that the work updates on their pages, the indexes left alone. */
  private static double updatedWithoutIndex(Runnable work) {
    return databases
        .mimir()
        .transactions()
        .execute(status -> {
          work.run();
          return databases
              .mimir()
              .jdbc()
              .sql(
                  """
                  select pg_stat_get_xact_tuples_hot_updated('register_answers'::regclass)::float8
                    / pg_stat_get_xact_tuples_updated('register_answers'::regclass)
                  """)
              .query(Double.class)
              .single();
        });
  }

  @Test
  void twoRunsThatAdoptAtOnceNeverGetTheSameNote() throws Exception {
    UUID dead = liveRun();
    for (int i = 0; i < 60; i++) {
      store.keep(dead, List.of(new Obtained(passport(i), FOUND, NOON)));
    }
    die(dead);
    List<Callable<List<Note>>> calls = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      UUID heir = liveRun();
      calls.add(() -> store.adoptNotes(heir, 5));
    }
    List<UUID> adopted = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (Future<List<Note>> call : threads.invokeAll(calls)) {
        call.get().forEach(note -> adopted.add(note.id()));
      }
    }
    assertThat(adopted).hasSize(60).doesNotHaveDuplicates();
  }

  @Test
  void nodesThatKeepAnswersAboutTheSamePeopleAtOnceDoNotLockEachOtherOut() throws Exception {
    List<Callable<AnswerStore.Kept>> calls = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      List<Obtained> batch = new ArrayList<>();
      for (int p = 0; p < 100; p++) {
        int person = i % 2 == 0 ? p : 99 - p;
        Question unzr = Questions.unzr(person, i % 3 == 0 ? "Коваль" : "Шевченко");
        batch.add(new Obtained(unzr, p % 7 == 0 ? NOT_FOUND : FOUND, NOON.plusSeconds(i)));
        batch.add(new Obtained(passport(person), NOT_FOUND, NOON.plusSeconds(i)));
      }
      UUID run = liveRun();
      calls.add(() -> store.keep(run, batch));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (Future<AnswerStore.Kept> call : threads.invokeAll(calls)) {
        assertThat(call.get().answers()).hasSize(200);
      }
    }
    assertThat(row(passport(1)).orElseThrow().updatedAt()).isEqualTo(NOON.plusSeconds(23));
  }

  @Test
  void erasingGoesThroughTheWholeTableInPieces() {
    List<Wanted> wanted = Questions.passports(3000, Instant.MIN);
    store.keep(
        liveRun(), wanted.stream().map(w -> new Obtained(w.question(), FOUND, NOON)).toList());
    assertThat(store.eraseAnsweredBefore(LATER, 100)).isEqualTo(3000);
    assertThat(
            databases
                .mimir()
                .jdbc()
                .sql("select count(*) from register_answers")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void anErrorOfTheDatabaseShowsNobodysDocument() {
    Question wrongType = new Question.OfPassport(Register.MVS_PASSPORT, "0103", "ЩЩ", "987654");
    Obtained obtained = new Obtained(wrongType, FOUND, NOON);
    assertThatThrownBy(() -> store.keep(liveRun(), List.of(obtained)))
        .hasStackTraceContaining("mvs_passport_data_pass_type_check")
        .satisfies(trouble ->
            assertThat(Throwables.getStackTrace(trouble)).doesNotContain("987654", "ЩЩ"));
    assertThat(obtained.toString()).doesNotContain("987654", "ЩЩ", "Знайдено");
    assertThat(store.reserve(liveRun(), List.of(new Wanted(wrongType, NOON))).toString())
        .doesNotContain("987654");
  }

  @Override
  public AnswerStore store() {
    return store;
  }

  @Override
  public UUID liveRun() {
    UUID run = UUID.randomUUID();
    databases
        .mimir()
        .jdbc()
        .sql(
            """
            insert into sync_runs (id, job, cause, node, state, started_at, alive_until)
            values (?, 'job', 'test', gen_random_uuid(), 'running', now(), now() + interval '1 day')
            """)
        .param(run)
        .update();
    return run;
  }

  @Override
  public void die(UUID run) {
    databases.mimir().jdbc().sql("delete from sync_runs where id = ?").param(run).update();
  }

  @Override
  public Optional<AnswerRow> row(Question question) {
    return new StoredAnswers(databases.mimir()).row(question);
  }

  private static Question passport(int number) {
    return Questions.passport(Register.MVS_PASSPORT, number);
  }

  private static Wanted wanted(int number) {
    return new Wanted(passport(number), Instant.MIN);
  }

  private static Instant now() {
    return databases
        .mimir()
        .jdbc()
        .sql("select now()")
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }

  private static void run(String sql) {
    databases.mimir().jdbc().sql(sql).update();
  }
}
