package ua.ehealth.mimir.sync.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.ehealth.mimir.sync.subjects.TestResults.ANSWERED;

import java.util.ArrayList;
import java.util.Collections;
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

/** Several who write to the same subjects at once. */
@ParameterizedClass
@EnumSource(SubjectKind.class)
class WriteBackRacesTest {
  @RegisterExtension static final FreshDatabases databases = new FreshDatabases();

  private static final int ROUNDS = 5;
  private static final int SUBJECTS = 12;

  @Parameter SubjectKind kind;

  private TestResults mvs;
  private TestResults dms;
  private TestSubjects subjects;

  @BeforeEach
  void nobody() {
    mvs = new TestResults(databases.all(), new Job(Stream.MVS_PASSPORT, kind));
    dms = new TestResults(databases.all(), new Job(Stream.DMS_PASSPORT, kind));
    subjects = mvs.subjects().clear();
  }

  @Test
  void rowsAreLockedInTheOrderOfKeysHoweverTheyComeAndLie() throws Exception {
    List<UUID> ids = IntStream.range(0, 3).mapToObj(_ -> mvs.asked(subjects.needed())).toList();
    Map<UUID, ClaimedSubject> taken = mvs.take();
    List<Settlement> backwards =
        ids.reversed().stream().map(id -> mvs.answered(taken.get(id), 0)).toList();
    // Written last, the first row lies behind the others, and the table is read as it lies.
    subjects.set(ids.getFirst(), "updated_at = now()");
    subjects.sql("analyze {verifications}");
    try (OtherSession first = OtherSession.of(subjects.database());
        OtherSession rest = OtherSession.of(subjects.database())) {
      first.run(lock(ids.get(0), ""));
      Future<Applied> writing = first.blocks(() -> mvs.write(backwards, List.of()));
      rest.run(lock(ids.get(1), "nowait"));
      rest.run(lock(ids.get(2), "nowait"));
      rest.commit();
      first.commit();
      assertThat(writing.get().outcomes()).containsOnly(Outcome.VERIFIED);
    }
  }

  private String lock(UUID id, String waiting) {
    return SubjectTables.of(kind)
        .sql(
            "select from {verifications} where {id} = '%s' for no key update %s"
                .formatted(id, waiting));
  }

  @Test
  void ofSeveralWhoWriteTheSameResultsEachIsWrittenOnce() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      List<UUID> ids = needed();
      Map<UUID, ClaimedSubject> taken = mvs.take();
      List<Settlement> batch =
          taken.values().stream().map(claimed -> mvs.answered(claimed, 1)).toList();
      List<List<Outcome>> all =
          together(
              () -> mvs.write(batch, List.of()).outcomes(),
              () -> mvs.write(batch.reversed(), List.of()).outcomes(),
              () -> mvs.write(shuffled(batch), List.of()).outcomes());
      assertThat(all.stream().flatMap(List::stream).filter(Outcome.NOT_VERIFIED::equals))
          .hasSize(SUBJECTS);
      for (UUID id : ids) {
        mvs.of(id)
            .isFree()
            .hasHistory("answer VERIFICATION_NEEDED/INITIAL -> NOT_VERIFIED/AUTO 1")
            .hasEvents(notVerified());
      }
      subjects.clear();
    }
  }

  @Test
  void claimsOfOneStreamAndSpreadingOntoAnotherDoNotLockEachOtherOut() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      List<UUID> ids = needed();
      Map<UUID, ClaimedSubject> ofMvs = mvs.take();
      List<Settlement> batch =
          ofMvs.values().stream().map(claimed -> mvs.answered(claimed, 0)).toList();
      List<KeptAnswer> spread =
          ids.stream().map(id -> dms.answer(dms.question(id), 0, ANSWERED)).toList();
      together(
          () -> mvs.write(batch, List.of()),
          () -> dms.write(List.of(), spread.reversed()),
          () -> dms.write(List.of(), shuffled(spread)));
      for (UUID id : ids) {
        mvs.of(id).is("VERIFIED/AUTO").hasCumulative("VERIFIED").hasEvents("VERIFIED");
        dms.of(id).is("VERIFIED/AUTO");
      }
      subjects.clear();
    }
  }

  /** All other streams VERIFIED, in the index of holders. */
  private List<UUID> needed() {
    List<UUID> ids = new ArrayList<>();
    for (int i = 0; i < SUBJECTS; i++) {
      UUID id = mvs.others(mvs.asked(subjects.needed()), "VERIFIED");
      subjects.set(id, "dms_passport_verification_status = 'VERIFICATION_NEEDED'");
      ids.add(id);
    }
    return ids;
  }

  private String notVerified() {
    return kind == SubjectKind.PERSON ? "CHANGES_NEEDED" : "NOT_VERIFIED";
  }

  private static <T> List<T> shuffled(List<T> list) {
    List<T> shuffled = new ArrayList<>(list);
    Collections.shuffle(shuffled, new Random(1));
    return shuffled;
  }

  @SafeVarargs
  private static <T> List<T> together(Callable<T>... works) throws Exception {
    CyclicBarrier start = new CyclicBarrier(works.length);
    try (ExecutorService threads = Executors.newFixedThreadPool(works.length)) {
      List<Future<T>> running = new ArrayList<>();
      for (Callable<T> work : works) {
        running.add(
            threads.submit(() -> {
              start.await();
              return work.call();
            }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> each : running) {
        results.add(each.get());
      }
      return results;
    }
  }
}
