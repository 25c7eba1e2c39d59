package ua.ehealth.mimir.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ua.ehealth.mimir.sync.TestEngines.MVS_PERSONS;
import static ua.ehealth.mimir.sync.TestEngines.eventually;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import ua.ehealth.mimir.operation.OrderRefused.Why;
import ua.ehealth.mimir.sync.Engine;
import ua.ehealth.mimir.sync.Job;
import ua.ehealth.mimir.sync.RunCause;
import ua.ehealth.mimir.sync.RunHalted;
import ua.ehealth.mimir.sync.RunListener;
import ua.ehealth.mimir.sync.RunRefused;
import ua.ehealth.mimir.sync.RunState;
import ua.ehealth.mimir.sync.TestEngines;
import ua.ehealth.mimir.sync.run.Tally;

/** Orders to runs, on real databases: from the node that runs them and from another. */
@Timeout(60)
class RunControlTest {

  private static final OperatorOrder ORDER =
      new OperatorOrder("olena", "the register asked for it", Optional.of("request-7"));

  /** One for all: two of them would not be in order within a millisecond. */
  private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

  private final TestEngines cluster = new TestEngines();
  private final Engine node = cluster.start();
  private final RunControl here = control(node);
  private final RunControl elsewhere = control(cluster.start());
  private final RunsReader runs = new RunsReader(cluster.databases().mimir(), cluster.settings());
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private RunControl control(Engine engine) {
    return new RunControl(cluster.databases().mimir(), engine);
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
    cluster.close();
  }

  private UUID startedBeforeASilentRegister(int people) throws InterruptedException {
    cluster.people(people);
    cluster.silence();
    UUID run = here.start(MVS_PERSONS, ORDER);
    cluster.awaitQuestion();
    return run;
  }

  private UUID paused(int people) throws InterruptedException {
    UUID run = startedBeforeASilentRegister(people);
    elsewhere.pause(run, ORDER);
    eventually(() -> cluster.state(run).equals("paused"));
    return run;
  }

  private static void refused(Why why, ThrowingCallable order) {
    assertThatThrownBy(order)
        .isInstanceOfSatisfying(
            OrderRefused.class, refused -> assertThat(refused.why()).isEqualTo(why));
  }

  private String actions() {
    return cluster.mimir(
        "select string_agg(action || ' ' || coalesce(run_id::text, '-') || ' ' || ordered_by || ' '"
            + " || reason || ' ' || request_id, '; ' order by id) from operator_actions");
  }

  @Test
  void aRunThatIsStartedWorksInTheBackgroundAndIsKeptWithWhoOrderedIt() throws Exception {
    List<UUID> people = cluster.people(3);
    UUID run = here.start(MVS_PERSONS, ORDER);
    eventually(() -> cluster.state(run).equals("finished"));
    assertThat(cluster.allStand(people, "VERIFIED/AUTO")).isTrue();
    assertThat(actions()).isEqualTo("start " + run + " olena the register asked for it request-7");
    SyncRun seen = runs.run(run).orElseThrow();
    assertThat(seen.tally().done()).isEqualTo(3);
    assertThat(seen.tally().calls()).isEqualTo(3);
    assertThat(seen.cause()).isEqualTo(RunCause.COMMAND);
    assertThat(seen.endedAt()).isPresent();
  }

  @Test
  void aPauseFromAnotherNodeGivesBackWhatWasClaimedAndAResumptionThereGoesOn() throws Exception {
    UUID run = paused(5);
    eventually(cluster::nothingIsClaimed);
    assertThat(node.due(MVS_PERSONS)).isEqualTo(5);
    sql("update sync_runs set counts = '{\"claimed\": 9, \"calls\": 7, \"verified\": 4}'");
    cluster.answer();
    elsewhere.resume(run, ORDER);
    eventually(() -> cluster.state(run).equals("finished"));
    assertThat(node.due(MVS_PERSONS)).isZero();
    Tally both = runs.run(run).orElseThrow().tally();
    assertThat(both.claimed()).isEqualTo(14);
    assertThat(both.calls()).isEqualTo(12);
    assertThat(both.done()).isEqualTo(9);
    assertThat(actions()).contains("pause " + run, "resume " + run);
  }

  @Test
  void aPausedRunOutlivesAllProcessesAndKeepsItsJobFromRunning() throws Exception {
    UUID run = paused(2);
    cluster.answer();
    node.close();
    Engine later = cluster.start();
    assertThat(cluster.state(run)).isEqualTo("paused");
    assertThatThrownBy(() -> later.run(MVS_PERSONS, RunCause.COMMAND, RunListener.NOBODY))
        .isInstanceOf(RunRefused.class)
        .hasMessageContaining("paused by olena at")
        .hasMessageContaining("the register asked for it");
    refused(Why.JOB_PAUSED, () -> control(later).start(MVS_PERSONS, ORDER));
    control(later).resume(run, ORDER);
    eventually(() -> cluster.state(run).equals("finished"));
    assertThat(later.run(MVS_PERSONS, RunCause.COMMAND, RunListener.NOBODY).tally().claimed())
        .isZero();
  }

  @Test
  void whoeverWaitsForARunIsToldWhoStoppedItAndWhy() throws Exception {
    cluster.people(1);
    cluster.silence();
    Future<?> run =
        threads.submit(() -> node.run(MVS_PERSONS, RunCause.SCHEDULE, RunListener.NOBODY));
    cluster.awaitQuestion();
    UUID id = runs.runs(Optional.empty(), Optional.empty(), Optional.empty(), 1).getFirst().id();
    elsewhere.stop(id, ORDER);
    assertThatThrownBy(run::get)
        .hasCauseInstanceOf(RunHalted.class)
        .hasMessageContaining("the run of mvs-persons was stopped by olena at");
    assertThat(cluster.state(id)).isEqualTo("stopped");
    eventually(cluster::nothingIsClaimed);
  }

  @Test
  void ofTwoPausesAtOnceOneIsRefused() throws Exception {
    UUID run = startedBeforeASilentRegister(1);
    Future<?> one = threads.submit(() -> here.pause(run, ORDER));
    Future<?> other = threads.submit(() -> elsewhere.pause(run, ORDER));
    assertThat(List.of(failure(one), failure(other)))
        .containsExactlyInAnyOrder(Optional.empty(), Optional.of(Why.ALREADY_PAUSED));
    eventually(() -> cluster.state(run).equals("paused"));
    assertThat(cluster.mimir("select count(*) from operator_actions where action = 'pause'"))
        .isEqualTo("1");
    refused(Why.ALREADY_PAUSED, () -> here.pause(run, ORDER));
  }

  @Test
  void ofTwoResumptionsAtOnceOneIsRefused() throws Exception {
    UUID run = paused(1);
    Future<?> one = threads.submit(() -> here.resume(run, ORDER));
    Future<?> other = threads.submit(() -> elsewhere.resume(run, ORDER));
    assertThat(List.of(failure(one), failure(other)))
        .containsExactlyInAnyOrder(Optional.empty(), Optional.of(Why.NOT_PAUSED));
    cluster.answer();
    eventually(() -> cluster.state(run).equals("finished"));
  }

  private static Optional<Why> failure(Future<?> order) throws InterruptedException {
    try {
      order.get();
      return Optional.empty();
    } catch (ExecutionException refused) {
      return Optional.of(((OrderRefused) refused.getCause()).why());
    }
  }

  @Test
  void aStopOvertakesAPauseThatIsStillUnderWay() throws Exception {
    UUID run = startedBeforeASilentRegister(1);
    elsewhere.pause(run, ORDER);
    here.stop(run, ORDER);
    eventually(() -> cluster.state(run).equals("stopped"));
    refused(Why.ENDED, () -> here.stop(run, ORDER));
    refused(Why.ENDED, () -> here.pause(run, ORDER));
    refused(Why.ENDED, () -> here.resume(run, ORDER));
  }

  @Test
  void aPausedRunIsStoppedAtOnceWithoutANode() throws Exception {
    UUID run = paused(1);
    here.stop(run, ORDER);
    assertThat(cluster.state(run)).isEqualTo("stopped");
    cluster.answer();
    assertThat(node.run(MVS_PERSONS, RunCause.COMMAND, RunListener.NOBODY).tally().claimed())
        .isEqualTo(1);
  }

  @Test
  void aProcessThatDiesWhileItIsToPauseLeavesAPausedRun() {
    UUID dead = running("now() - interval '1 second'");
    order(dead, "pause");
    refused(Why.JOB_PAUSED, () -> here.start(MVS_PERSONS, ORDER));
    assertThat(cluster.state(dead)).isEqualTo("paused");
  }

  @Test
  void aRunOfADeadProcessIsPausedStoppedAndResumedAtOnce() throws Exception {
    UUID dead = running("now() - interval '1 second'");
    here.pause(dead, ORDER);
    assertThat(cluster.state(dead)).isEqualTo("paused");
    here.resume(dead, ORDER);
    eventually(() -> cluster.state(dead).equals("finished"));

    UUID another = running("now() - interval '1 second'");
    order(another, "pause");
    here.resume(another, ORDER);
    eventually(() -> cluster.state(another).equals("finished"));

    UUID last = running("now() - interval '1 second'");
    here.stop(last, ORDER);
    assertThat(cluster.state(last)).isEqualTo("stopped");
  }

  @Test
  void whatCannotBeDoneIsRefusedWithItsReason() throws Exception {
    refused(Why.NO_SUCH_RUN, () -> here.pause(UUID.randomUUID(), ORDER));
    refused(Why.NO_SUCH_RUN, () -> here.stop(UUID.randomUUID(), ORDER));
    refused(Why.NO_SUCH_RUN, () -> here.resume(UUID.randomUUID(), ORDER));
    refused(Why.WITHOUT_QUOTA, () -> here.start(Job.named("unzr-persons"), ORDER));
    UUID alive = running("now() + interval '1 hour'");
    refused(Why.UNDER_WAY, () -> here.start(MVS_PERSONS, ORDER));
    refused(Why.NOT_PAUSED, () -> here.resume(alive, ORDER));
    here.pause(alive, ORDER);
    refused(Why.STILL_PAUSING, () -> here.resume(alive, ORDER));
    here.stop(alive, ORDER);
    refused(Why.ALREADY_STOPPING, () -> here.stop(alive, ORDER));
    refused(Why.ALREADY_STOPPING, () -> here.pause(alive, ORDER));
    assertThat(cluster.mimir("select count(*) from operator_actions")).isEqualTo("2");
  }

  @Test
  void theOrdersThatWereGivenCannotBeChanged() throws Exception {
    UUID run = here.start(MVS_PERSONS, ORDER);
    eventually(() -> cluster.state(run).equals("finished"));
    assertThatThrownBy(
            () -> cluster.databases().mimir().jdbc().sql("delete from operator_actions").update())
        .hasMessageContaining("append-only");
  }

  @Test
  void howFarARunIsCanBeSeenFromAnyNode() throws Exception {
    UUID run = startedBeforeASilentRegister(70);
    eventually(() -> {
      SyncRun seen = runs.run(run).orElseThrow();
      return seen.tally().claimed() == 70 && seen.due().orElse(0) == 70;
    });
    SyncJob job =
        runs.jobs().stream().filter(one -> one.job().equals(MVS_PERSONS)).findFirst().orElseThrow();
    assertThat(job.underWay().map(SyncRun::id)).contains(run);
    assertThat(job.lastRun().map(SyncRun::id)).contains(run);
    assertThat(job.underWay().orElseThrow().alive()).isTrue();
    assertThat(job.schedule()).isEqualTo("0 1 * * *");
    cluster.answer();
    eventually(() -> cluster.state(run).equals("finished"));
  }

  @Test
  void runsArePagedTheNewestFirst() {
    UUID first = running("now() - interval '1 hour'");
    end(first, "finished");
    UUID second = running("now() - interval '1 hour'");
    end(second, "failed");
    UUID third = running("now() + interval '1 hour'");
    assertThat(page(Optional.empty(), Optional.empty())).containsExactly(third, second);
    assertThat(page(Optional.empty(), Optional.of(second))).containsExactly(first);
    assertThat(page(Optional.of(RunState.FAILED), Optional.empty())).containsExactly(second);
    assertThat(
            runs.runs(Optional.of(Job.named("dms-persons")), Optional.empty(), Optional.empty(), 2))
        .isEmpty();
  }

  private List<UUID> page(Optional<RunState> state, Optional<UUID> before) {
    return runs.runs(Optional.of(MVS_PERSONS), state, before, 2).stream().map(SyncRun::id).toList();
  }

  private UUID running(String aliveUntil) {
    UUID id = ids.generate();
    sql(
        """
        insert into sync_runs (id, job, cause, node, state, started_at, alive_until)
        values ('%s', 'mvs-persons', 'command', gen_random_uuid(), 'running', now(), %s)
        """
            .formatted(id, aliveUntil));
    return id;
  }

  private void order(UUID run, String word) {
    sql(
        """
        update sync_runs set order_word = '%s', ordered_by = 'olena', order_reason = 'why',
          ordered_at = now() where id = '%s'
        """
            .formatted(word, run));
  }

  private void end(UUID run, String state) {
    sql(
        "update sync_runs set state = '%s', ended_at = now() where id = '%s'"
            .formatted(state, run));
  }

  private void sql(String sql) {
    cluster.databases().mimir().jdbc().sql(sql).update();
  }
}
