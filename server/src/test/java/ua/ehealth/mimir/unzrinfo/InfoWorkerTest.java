package ua.ehealth.mimir.unzrinfo;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.ehealth.mimir.unzrinfo.InfoWorld.ASKER;
import static ua.ehealth.mimir.unzrinfo.InfoWorld.OTHER;
import static ua.ehealth.mimir.unzrinfo.InfoWorld.UNZR;
import static ua.ehealth.mimir.unzrinfo.InfoWorld.ask;
import static ua.ehealth.mimir.unzrinfo.InfoWorld.entry;
import static ua.ehealth.mimir.unzrinfo.InfoWorld.eventually;
import static ua.ehealth.mimir.unzrinfo.TestInfoRegister.UNAVAILABLE;
import static ua.ehealth.mimir.unzrinfo.TestInfoRegister.info;
import static ua.ehealth.mimir.unzrinfo.TestInfoRegister.known;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessException;
import ua.ehealth.mimir.database.FreshDatabases;
import ua.ehealth.mimir.registry.EveryLog;
import ua.ehealth.mimir.registry.InfoAnswer;
import ua.ehealth.mimir.registry.Trouble;

/** Specification 2.8: one call however many ask, and no request lost, whatever dies. */
@Timeout(60)
class InfoWorkerTest {
  private static final Duration LONG = Duration.ofDays(1);

  @RegisterExtension static final FreshDatabases databases = new FreshDatabases();

  private final InfoWorld world = new InfoWorld(databases.mimir());
  private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();

  @AfterEach
  void close() {
    people.shutdownNow();
    world.close();
  }

  private static String unzr(int number) {
    return "19710225-%05d".formatted(number);
  }

  @Test
  void twoHundredWhoAskAtOnceShareOneCall() throws Exception {
    UnzrInfoService node = world.node();
    UnzrInfoService other = world.node();
    world.register.answer(UNZR, known("Косач"));
    world.register.shut();
    List<Future<UnzrInfo>> waiting = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      UnzrInfoService asked = i % 2 == 0 ? node : other;
      Requester by = InfoWorld.requester(i);
      waiting.add(people.submit(() -> ask(asked, UNZR, by)));
    }
    eventually(() -> world.journaled("requested") == 200);
    world.register.open();
    for (Future<UnzrInfo> each : waiting) {
      assertThat(each.get().info()).contains(info("Косач"));
    }
    assertThat(world.register.asked()).containsExactly(UNZR);
    assertThat(world.count("unzr_info")).isEqualTo(1);
    assertThat(world.journaled("requested")).isEqualTo(200);
    assertThat(world.journaled("processed")).isEqualTo(1);
  }

  @Test
  void differentUnzrsAreAskedInParallel() throws InterruptedException {
    UnzrInfoService node = world.node();
    world.register.shut();
    IntStream.range(0, 10).forEach(i -> node.requests().request(unzr(i), ASKER));
    world.register.left.acquire(10);
  }

  @Test
  void twoNodesAskNothingTwice() throws Exception {
    List<UnzrInfoService> nodes = List.of(world.node(), world.node());
    List<Future<UnzrInfo>> waiting = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      UnzrInfoService node = nodes.get(i % 2);
      String unzr = unzr(i / 2);
      world.register.answer(unzr, known("Косач"));
      waiting.add(people.submit(() -> ask(node, unzr, ASKER)));
    }
    for (Future<UnzrInfo> each : waiting) {
      assertThat(each.get().info()).contains(info("Косач"));
    }
    eventually(() -> world.count("unzr_info_jobs") == 0);
    long calls = world.register.asked().size();
    assertThat(world.journaled("processed")).isEqualTo(calls);
  }

  @Test
  void withoutAnAnswerItIsAskedAgain() throws InterruptedException {
    UnzrInfoService node = world.node("UNZR_INFO_RETRY_DELAYS", "1ms,...");
    world.register.answer(UNZR, UNAVAILABLE);
    UUID id = node.requests().request(UNZR, ASKER).id();
    world.register.left.acquire(4);
    assertThat(world.row(UNZR)).containsEntry("job_status", "pending");
    world.register.answer(UNZR, known("Косач"));
    assertThat(node.requests().await(id, LONG)).isTrue();
    assertThat(node.requests().find(id, ASKER).flatMap(UnzrInfo::info)).contains(info("Косач"));
  }

  @Test
  void itIsNotAskedAgainBeforeItsTime() throws InterruptedException {
    UnzrInfoService node = world.node("UNZR_INFO_RETRY_DELAYS", "7d");
    world.register.answer(UNZR, UNAVAILABLE);
    node.requests().request(UNZR, ASKER);
    eventually(() -> world.count("unzr_info_jobs where attempts = 1") == 1);
    node.requests().request(UNZR, OTHER);
    assertThat(
            world.count(
                "unzr_info_jobs where due_at between now() + interval '5 days' and now() + interval"
                    + " '9 days'"))
        .isEqualTo(1);
    world.register.answer(UNZR, known("Косач"));
    world.sql("update unzr_info_jobs set due_at = now()");
    eventually(() -> world.row(UNZR).get("job_status").equals("processed"));
    assertThat(world.register.asked()).hasSize(2);
  }

  @Test
  void pastTheLastRetryItFails() throws InterruptedException {
    UnzrInfoService node = world.node("UNZR_INFO_RETRY_DELAYS", "1ms,1ms");
    world.register.answer(UNZR, known("Косач"));
    UnzrInfo first = ask(node, UNZR, ASKER);
    world.register.answer(UNZR, UNAVAILABLE);
    UnzrInfo second = ask(node, UNZR, OTHER);
    assertThat(second.jobStatus()).isEqualTo(JobStatus.FAILED);
    assertThat(second.info()).isEqualTo(first.info());
    assertThat(second.syncedAt()).isEqualTo(first.syncedAt());
    assertThat(world.register.asked()).hasSize(4);
    assertThat(world.journal()).contains(entry(OTHER, "unzr-info failed", UNZR));
  }

  @Test
  void aMessageThatIsWrongIsNotSentAgain() throws InterruptedException {
    UnzrInfoService node = world.node("UNZR_INFO_RETRY_DELAYS", "1ms,...");
    world.register.answer(
        UNZR,
        new InfoAnswer.Unavailable(Trouble.of(Trouble.Kind.OUR_MESSAGE, "request.unwritable")));
    assertThat(ask(node, UNZR, ASKER).jobStatus()).isEqualTo(JobStatus.FAILED);
    assertThat(world.register.asked()).hasSize(1);
  }

  @Test
  void aNodeThatIsStoppedLeavesItsCallToAnother() throws InterruptedException {
    UnzrInfoService node = world.node();
    world.register.shut();
    UUID id = node.requests().request(UNZR, ASKER).id();
    world.register.left.acquire();
    node.close();
    assertThat(world.row(UNZR)).containsEntry("job_status", "pending");
    world.register.answer(UNZR, known("Косач"));
    world.register.open();
    UnzrInfoService other = world.node();
    assertThat(other.requests().await(id, LONG)).isTrue();
    assertThat(other.requests().find(id, ASKER).flatMap(UnzrInfo::info)).contains(info("Косач"));
    assertThat(world.journal()).contains(entry(ASKER, "unzr-info processed", UNZR));
  }

  @Test
  void aRequestToANodeThatStopsIsLeftToAnother() throws InterruptedException {
    UnzrInfoService node = world.node();
    node.close();
    UUID id = node.requests().request(UNZR, ASKER).id();
    assertThat(world.node().requests().await(id, LONG)).isTrue();
  }

  /** Killed between the call and the write: the job is there, its lease has run out. */
  @Test
  void whatADeadNodeHeldIsTakenOver() throws InterruptedException {
    UUID id = UUID.randomUUID();
    world.sql(
        """
        insert into unzr_info (id, unzr, job_status, inserted_by, updated_by)
        values ('%s', '%s', 'pending', gen_random_uuid(), gen_random_uuid())
        """
            .formatted(id, UNZR));
    world.sql(
        """
        insert into unzr_info_jobs (id, due_at, token, attempts, asked_by, asked_for, request_id)
        values ('%s', now() - interval '1 second', 0, 2, '%s', '%s', '%s')
        """
            .formatted(id, ASKER.user(), ASKER.client(), ASKER.requestId()));
    world.register.answer(UNZR, known("Косач"));
    UnzrInfoService node = world.node();
    assertThat(node.requests().await(id, LONG)).isTrue();
    assertThat(node.requests().find(id, ASKER).flatMap(UnzrInfo::info)).contains(info("Косач"));
    assertThat(world.register.asked()).hasSize(1);
    assertThat(world.journal()).contains(entry(ASKER, "unzr-info processed", UNZR));
  }

  @Test
  void whoHasLostItsJobWritesNothing() throws InterruptedException {
    UnzrInfoService node = world.node();
    world.register.answer(UNZR, known("Косач"));
    world.register.shut();
    node.requests().request(UNZR, ASKER);
    world.register.left.acquire();
    world.sql("update unzr_info_jobs set token = -1, due_at = now() + interval '1 day'");
    try (EveryLog log = new EveryLog()) {
      world.register.open();
      eventually(() -> log.text().contains("was taken by another process meanwhile"));
    }
    assertThat(world.row(UNZR)).containsEntry("job_status", "pending").containsEntry("info", null);
    assertThat(world.journal())
        .containsExactly(entry(ASKER, "syncUnzrInfoRegister requested", UNZR));
  }

  /** The very same person asks again the moment the first call has ended. */
  @Test
  void aCallThatWasLostWritesNothingOverALaterRequest() throws InterruptedException {
    UnzrInfoService node = world.node();
    world.register.shut();
    UUID id = node.requests().request(UNZR, ASKER).id();
    world.register.left.acquire();
    world.sql("delete from unzr_info_jobs");
    world.sql("update unzr_info set job_status = 'failed'");
    node.requests().request(UNZR, ASKER);
    world.register.left.acquire();
    world.register.answer(UNZR, known("Косач"));
    world.register.open();
    assertThat(node.requests().await(id, LONG)).isTrue();
    eventually(() -> world.count("unzr_info_jobs") == 0);
    assertThat(world.journaled("processed")).isEqualTo(1);
  }

  @Test
  void aJobIsKeptForAsLongAsItsCallTakes() throws InterruptedException {
    UnzrInfoService node = world.node("LEASE_SECONDS", "2");
    world.register.shut();
    node.requests().request(UNZR, ASKER);
    world.register.left.acquire();
    Object token = job("token");
    Object first = job("due_at");
    eventually(() -> !job("due_at").equals(first));
    assertThat(world.count("unzr_info_jobs where token = " + token + " and due_at > now()"))
        .isEqualTo(1);
  }

  private static Object job(String column) {
    return databases
        .mimir()
        .jdbc()
        .sql("select " + column + " from unzr_info_jobs")
        .query()
        .singleValue();
  }

  @Test
  void aDatabaseThatIsAwayForAMomentCostsNoAnswer() throws InterruptedException {
    UnzrInfoService node = world.node();
    world.register.answer(UNZR, known("Косач"));
    world.register.shut();
    UUID id = node.requests().request(UNZR, ASKER).id();
    world.register.left.acquire();
    try (EveryLog _ = new EveryLog()) {
      world.sql(
          """
          do $$ begin
            perform pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid();
          end $$
          """);
      world.register.open();
      eventually(() -> isProcessed());
    }
    forgetConnections();
    assertThat(node.requests().await(id, LONG)).isTrue();
    assertThat(world.register.asked()).hasSize(1);
  }

  /** Those that were cut lie in the pool, and the next test would be given one. */
  private static void forgetConnections() {
    ((HikariDataSource) databases.mimir().dataSource())
        .getHikariPoolMXBean()
        .softEvictConnections();
  }

  /** Also where the test itself holds a connection that was cut. */
  private boolean isProcessed() {
    try {
      return world.row(UNZR).get("job_status").equals("processed");
    } catch (DataAccessException cut) {
      return false;
    }
  }

  @Test
  void whoWaitsIsToldOfItsEndElsewhereToo() throws Exception {
    UnzrInfoService node = world.node();
    world.register.shut();
    UUID id = node.requests().request(UNZR, ASKER).id();
    assertThat(node.requests().await(id, Duration.ZERO)).isFalse();
    Future<Boolean> waiting = people.submit(() -> node.requests().await(id, LONG));
    world.sql("update unzr_info set job_status = 'failed'");
    assertThat(waiting.get()).isTrue();
    assertThat(node.requests().await(UUID.randomUUID(), LONG)).isTrue();
  }
}
