package ua.ehealth.mimir.sync.subjects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import ua.ehealth.mimir.database.FreshDatabases;
import ua.ehealth.mimir.registry.answers.AnswerStore.KeptAnswer;
import ua.ehealth.mimir.subject.SubjectKind;
import ua.ehealth.mimir.sync.Job;
import ua.ehealth.mimir.verification.Stream;
import ua.ehealth.mimir.verification.StreamStatus;

/** Resets, re-submits and reviews at once, beside claims and results: none locks another out. */
@ParameterizedClass
@EnumSource(SubjectKind.class)
class MoveRacesTest {
  @RegisterExtension static final FreshDatabases databases = new FreshDatabases();

  private static final int ROUNDS = 8;
  private static final int SUBJECTS = 12;

  @Parameter SubjectKind kind;

  private TestResults mvs;
  private TestResults dms;
  private TestSubjects subjects;
  private TestMoves moves;

  @BeforeEach
  void nobody() {
    mvs = new TestResults(databases.all(), new Job(Stream.MVS_PASSPORT, kind));
    dms = new TestResults(databases.all(), new Job(Stream.DMS_PASSPORT, kind));
    subjects = mvs.subjects().clear();
    moves = new TestMoves(subjects);
  }

  @Test
  void whateverTheirOrderAllAreWrittenAndTheHistoryHangsTogether() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      List<UUID> ids = needed();
      Map<UUID, ClaimedSubject> taken = mvs.take();
      List<Settlement> batch =
          taken.values().stream().map(claimed -> mvs.answered(claimed, 1)).toList();
      List<KeptAnswer> spread =
          ids.stream().map(id -> dms.answer(dms.question(id), 0, TestResults.ANSWERED)).toList();
      together(
          () -> mvs.write(shuffled(batch), List.of()),
          () -> dms.write(List.of(), spread.reversed()),
          () -> moves.dataChanged(shuffled(ids).toArray(UUID[]::new)),
          () -> moves.dataChanged(ids.reversed().toArray(UUID[]::new)),
          () -> people(shuffled(ids)),
          () -> mvs.take());
      historyHangsTogether();
      LifeRow.readAll(subjects)
          .values()
          .forEach(row -> assertThat(row.cumulative()).isEqualTo(row.expected(kind)));
      eventsEndWhereTheSubjectsStand(ids);
      subjects.clear();
    }
  }

  /** What employees do one after the other. */
  private int people(List<UUID> ids) {
    if (kind == SubjectKind.PERSON) {
      for (UUID id : ids) {
        moves.resubmit(id, Stream.MVS_PASSPORT);
        moves.review(id, StreamStatus.IN_REVIEW, null);
        moves.review(id, StreamStatus.VERIFIED, null);
      }
    }
    return ids.size();
  }

  private List<UUID> needed() {
    List<UUID> ids = new ArrayList<>();
    for (int i = 0; i < SUBJECTS; i++) {
      UUID id = mvs.others(mvs.asked(subjects.needed()), "VERIFIED");
      subjects.set(id, "dms_passport_verification_status = 'VERIFICATION_NEEDED'");
      if (kind == SubjectKind.PERSON) {
        moves.nhs(id, "VERIFICATION_NEEDED/RULES_TRIGGERED");
      }
      ids.add(id);
    }
    return ids;
  }

  /** In the order of time each row goes on from where the one before it ended. */
  private void historyHangsTogether() {
    Map<String, String> last = new HashMap<>();
    subjects
        .list(
            """
            select concat_ws(' ', subject_id || stream, from_status || '/' || from_reason,
              to_status || '/' || to_reason)
            from verification_history order by occurred_at, id\
            """)
        .forEach(line -> {
          String[] row = line.split(" ");
          String before = last.put(row[0], row[2]);
          if (before != null) {
            assertThat(row[1]).as(line).isEqualTo(before);
          }
        });
  }

  private void eventsEndWhereTheSubjectsStand(List<UUID> ids) {
    Map<UUID, LifeRow> rows = LifeRow.readAll(subjects);
    for (UUID id : ids) {
      List<String> events =
          subjects.list(
              """
              select properties -> 'verification_status' ->> 'new_value' from status_change_events
              where entity_id in (%s) order by event_time, id\
              """
                  .formatted(
                      kind == SubjectKind.PERSON
                          ? "'" + id + "'"
                          : "select id from employees where party_id = '" + id + "'"));
      String told = events.isEmpty() ? "VERIFICATION_NEEDED" : events.getLast();
      assertThat(rows.get(id).cumulative()).isEqualTo(told);
    }
  }

  private static <T> List<T> shuffled(List<T> list) {
    List<T> shuffled = new ArrayList<>(list);
    Collections.shuffle(shuffled, new Random(1));
    return shuffled;
  }

  private static void together(Callable<?>... works) throws Exception {
    CyclicBarrier start = new CyclicBarrier(works.length);
    try (ExecutorService threads = Executors.newFixedThreadPool(works.length)) {
      List<Future<?>> running =
          IntStream.range(0, works.length)
              .<Future<?>>mapToObj(i ->
                  threads.submit(() -> {
                    start.await();
                    return works[i].call();
                  }))
              .toList();
      for (Future<?> each : running) {
        each.get();
      }
    }
  }
}
