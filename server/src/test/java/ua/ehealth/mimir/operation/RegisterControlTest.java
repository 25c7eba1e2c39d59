package ua.ehealth.mimir.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ua.ehealth.mimir.sync.TestEngines.MVS_PERSONS;
import static ua.ehealth.mimir.sync.TestEngines.eventually;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import ua.ehealth.mimir.operation.OrderRefused.Why;
import ua.ehealth.mimir.registry.EisService;
import ua.ehealth.mimir.registry.hold.Hold;
import ua.ehealth.mimir.sync.Engine;
import ua.ehealth.mimir.sync.RunCause;
import ua.ehealth.mimir.sync.RunHalted;
import ua.ehealth.mimir.sync.RunListener;
import ua.ehealth.mimir.sync.RunRefused;
import ua.ehealth.mimir.sync.TestEngines;

/** While a register is held nothing is asked and nobody is claimed, whoever runs what. */
@Timeout(60)
class RegisterControlTest {
  private static final EisService MVS = EisService.CHECKPASSPORTSTATUS;
  private static final OperatorOrder ORDER = OperatorOrder.of("olena", "false answers");

  private final TestEngines cluster = new TestEngines();
  private final Engine node = cluster.start();
  private final RegisterControl registers = new RegisterControl(cluster.databases().mimir());
  private final RegistersReader reader =
      new RegistersReader(cluster.databases().mimir(), cluster.settings());
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  @AfterEach
  void close() {
    threads.shutdownNow();
    cluster.close();
  }

  private Object run() throws InterruptedException {
    return node.run(MVS_PERSONS, RunCause.COMMAND, RunListener.NOBODY);
  }

  @Test
  void aRunThatMeetsAHoldGivesBackAndEndsNamingIt() throws Exception {
    List<UUID> people = cluster.people(100);
    cluster.silence();
    Future<?> run = threads.submit(this::run);
    cluster.awaitQuestion();
    registers.hold(MVS, ORDER);
    assertThatThrownBy(run::get)
        .hasCauseInstanceOf(RunHalted.class)
        .hasMessageContaining("the run of mvs-persons has ended: CheckPassportStatus is held by")
        .hasMessageContaining("olena since")
        .hasMessageContaining("false answers");
    eventually(cluster::nothingIsClaimed);
    assertThat(cluster.allStand(people, "VERIFICATION_NEEDED/INITIAL")).isTrue();
    assertThat(cluster.mimir("select state || ': ' || message from sync_runs"))
        .startsWith("held: CheckPassportStatus is held by olena since");
    assertThat(cluster.asked()).isLessThanOrEqualTo(40);
  }

  @Test
  void aRunThatWouldBeginIsRefusedNamingTheHold() {
    registers.hold(MVS, ORDER);
    assertThatThrownBy(this::run)
        .isInstanceOfSatisfying(
            RunRefused.class, refused -> assertThat(refused.why()).isEqualTo(RunRefused.Why.HELD))
        .hasMessageContaining("held by olena since")
        .hasMessageContaining("false answers");
    assertThatThrownBy(
            () -> new RunControl(cluster.databases().mimir(), node).start(MVS_PERSONS, ORDER))
        .isInstanceOfSatisfying(
            OrderRefused.class, refused -> assertThat(refused.why()).isEqualTo(Why.REGISTER_HELD));
  }

  @Test
  void whatIsReleasedIsAskedAgain() throws Exception {
    List<UUID> people = cluster.people(3);
    registers.hold(MVS, ORDER);
    registers.release(MVS, ORDER);
    run();
    assertThat(cluster.allStand(people, "VERIFIED/AUTO")).isTrue();
    assertThat(
            cluster.mimir(
                "select string_agg(action || ' ' || service || ' ' || ordered_by || ' ' || reason,"
                    + " '; ' order by id) from operator_actions"))
        .isEqualTo(
            "hold CheckPassportStatus olena false answers; release CheckPassportStatus olena false"
                + " answers");
  }

  @Test
  void aHoldThatStandsIsNotChangedAndOneThatDoesNotIsNotEnded() {
    Hold hold = registers.hold(MVS, ORDER);
    assertThatThrownBy(() -> registers.hold(MVS, OperatorOrder.of("taras", "another reason")))
        .isInstanceOfSatisfying(
            OrderRefused.class, refused -> assertThat(refused.why()).isEqualTo(Why.ALREADY_HELD))
        .hasMessage(hold.inWords());
    assertThatThrownBy(() -> registers.release(EisService.UNZR, ORDER))
        .isInstanceOfSatisfying(
            OrderRefused.class, refused -> assertThat(refused.why()).isEqualTo(Why.NOT_HELD));
    assertThat(cluster.mimir("select count(*) from operator_actions")).isEqualTo("1");
  }

  @Test
  void theRegistersShowTheirQuotasTheirHoldsAndTheirCalls() throws Exception {
    cluster.people(50);
    cluster.silence();
    Future<?> run = threads.submit(this::run);
    cluster.awaitQuestion();
    registers.hold(EisService.UNZR, ORDER);
    assertThat(reader.registers())
        .extracting(RegisterStanding::service)
        .containsExactly(EisService.values());
    RegisterStanding unzr = reader.registers().getLast();
    assertThat(unzr.hold().map(Hold::heldBy)).contains("olena");
    assertThat(unzr.callsLastMinute()).isEmpty();
    assertThat(unzr.jobs()).isEmpty();
    cluster.answer();
    run.get();
    assertThat(reader.registers().get(1).limits().quotaPerSecond()).isEqualTo(100_000);
    assertThat(reader.registers().get(1).callsLastMinute()).hasValue(0);
  }
}
