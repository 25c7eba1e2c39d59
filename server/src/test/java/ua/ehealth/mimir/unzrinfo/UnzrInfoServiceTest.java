package ua.ehealth.mimir.unzrinfo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ua.ehealth.mimir.unzrinfo.InfoWorld.ASKER;
import static ua.ehealth.mimir.unzrinfo.InfoWorld.OTHER;
import static ua.ehealth.mimir.unzrinfo.InfoWorld.UNZR;
import static ua.ehealth.mimir.unzrinfo.InfoWorld.ask;
import static ua.ehealth.mimir.unzrinfo.InfoWorld.entry;
import static ua.ehealth.mimir.unzrinfo.TestInfoRegister.info;
import static ua.ehealth.mimir.unzrinfo.TestInfoRegister.known;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.ehealth.mimir.database.FreshDatabases;
import ua.ehealth.mimir.registry.EveryLog;
import ua.ehealth.mimir.registry.InfoAnswer;

/** Specification 2.8, sentence by sentence. */
@Timeout(60)
class UnzrInfoServiceTest {
  @RegisterExtension static final FreshDatabases databases = new FreshDatabases();

  private final InfoWorld world = new InfoWorld(databases.mimir());
  private final UnzrInfoService node = world.node();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aRequestInsertsAPendingRowOfItsUserAndOneJob() throws InterruptedException {
    world.register.shut();
    UnzrInfo row = node.requests().request(UNZR, ASKER);
    assertThat(row.unzr()).isEqualTo(UNZR);
    assertThat(row.jobStatus()).isEqualTo(JobStatus.PENDING);
    assertThat(row.info()).isEmpty();
    assertThat(row.syncedAt()).isEmpty();
    assertThat(row.insertedBy()).isEqualTo(ASKER.user());
    assertThat(row.updatedBy()).isEqualTo(ASKER.user());
    assertThat(row.id().version()).isEqualTo(7);
    world.register.left.acquire();
    assertThat(world.row(UNZR)).containsEntry("job_status", "pending").containsEntry("info", null);
    assertThat(world.count("unzr_info_jobs where id = '" + row.id() + "'")).isEqualTo(1);
  }

  @Test
  void anAnswerWithInfoMakesItProcessed() throws InterruptedException {
    world.register.answer(UNZR, known("Косач"));
    UnzrInfo row = ask(node, UNZR, ASKER);
    assertThat(row.jobStatus()).isEqualTo(JobStatus.PROCESSED);
    assertThat(row.info()).contains(info("Косач"));
    assertThat(row.syncedAt()).contains(row.updatedAt());
    assertThat(row.updatedAt()).isAfterOrEqualTo(row.insertedAt());
    assertThat(world.count("unzr_info_jobs")).isZero();
    assertThat(world.register.users()).containsExactly(ASKER.user().toString());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void withoutARecordOrRejectedItFailsAndOldInfoStays(boolean rejected)
      throws InterruptedException {
    world.register.answer(UNZR, known("Косач"));
    UnzrInfo first = ask(node, UNZR, ASKER);
    world.register.answer(UNZR, rejected ? new InfoAnswer.Rejected() : new InfoAnswer.NoRecord());
    UnzrInfo second = ask(node, UNZR, OTHER);
    assertThat(second.jobStatus()).isEqualTo(JobStatus.FAILED);
    assertThat(second.info()).isEqualTo(first.info());
    assertThat(second.syncedAt()).isEqualTo(first.syncedAt());
    assertThat(second.updatedAt()).isAfter(first.updatedAt());
    assertThat(world.count("unzr_info_jobs")).isZero();
  }

  @Test
  void askingAgainKeepsTheOldInfoUntilTheNew() throws InterruptedException {
    world.register.answer(UNZR, known("Косач"));
    UnzrInfo first = ask(node, UNZR, ASKER);
    world.register.answer(UNZR, known("Квітка"));
    world.register.shut();
    UnzrInfo pending = node.requests().request(UNZR, OTHER);
    assertThat(pending.id()).isEqualTo(first.id());
    assertThat(pending.jobStatus()).isEqualTo(JobStatus.PENDING);
    assertThat(pending.info()).isEqualTo(first.info());
    assertThat(pending.syncedAt()).isEqualTo(first.syncedAt());
    assertThat(pending.insertedBy()).isEqualTo(ASKER.user());
    assertThat(pending.insertedAt()).isEqualTo(first.insertedAt());
    assertThat(pending.updatedBy()).isEqualTo(OTHER.user());
    world.register.open();
    assertThat(node.requests().await(pending.id(), Duration.ofDays(1))).isTrue();
    UnzrInfo renewed = node.requests().find(UNZR, OTHER).orElseThrow();
    assertThat(renewed.info()).contains(info("Квітка"));
    assertThat(renewed.updatedBy()).isEqualTo(OTHER.user());
    assertThat(world.register.asked()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {" 19710225-01234 ", "19710225 01234", "xyz", "19710225-0123<&"})
  void theUnzrIsSentAsItIs(String unzr) throws InterruptedException {
    ask(node, unzr, ASKER);
    assertThat(world.register.asked()).containsExactly(unzr);
    assertThat(world.row(unzr)).containsEntry("job_status", "failed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \u00a0\u2003", "a\u0000b", "a\ud800b"})
  void whatIsNoTextIsRefused(String unzr) {
    assertThatThrownBy(() -> node.requests().request(unzr, ASKER))
        .isInstanceOfSatisfying(
            RequestRefused.class,
            refused -> assertThat(refused.why()).isEqualTo(RequestRefused.Cause.UNZR));
    assertThat(world.count("unzr_info")).isZero();
    assertThat(node.requests().find(unzr, ASKER)).isEmpty();
  }

  @Test
  void whatIsTooLongIsRefused() {
    assertThatThrownBy(() -> node.requests().request("1".repeat(256), ASKER))
        .isInstanceOf(RequestRefused.class)
        .hasMessage("the UNZR is longer than 255 characters");
  }

  @Test
  void withoutAKeyNothingIsAskedFor() {
    UnzrInfoService keyless = world.node("MIMIR_ENCRYPTION_KEYS", "");
    assertThatThrownBy(() -> keyless.requests().request(UNZR, ASKER))
        .isInstanceOfSatisfying(
            RequestRefused.class,
            refused -> assertThat(refused.why()).isEqualTo(RequestRefused.Cause.CONFIGURATION))
        .hasMessageContaining("MIMIR_ENCRYPTION_KEYS is not set");
    assertThat(world.count("unzr_info")).isZero();
  }

  @Test
  void withoutAQuotaNothingIsAskedFor() {
    UnzrInfoService mute = world.node("UNZR_QUOTA_PER_SECOND", "0");
    assertThatThrownBy(() -> mute.requests().request(UNZR, ASKER))
        .isInstanceOf(RequestRefused.class)
        .hasMessageContaining("UNZR_QUOTA_PER_SECOND is 0");
  }

  @Test
  void infoStandsSealedInItsColumn() throws InterruptedException {
    world.register.answer(UNZR, known("Косач"));
    ask(node, UNZR, ASKER);
    assertThat(world.row(UNZR).get("info").toString())
        .contains("\"key\": \"test\"")
        .doesNotContain("Косач", "1234567899", "000123");
  }

  @Test
  void infoThatNoKeyOpensAnyMoreDoesNotKeepItFromBeingFetchedAnew() throws InterruptedException {
    world.register.answer(UNZR, known("Косач"));
    ask(node, UNZR, ASKER);
    UnzrInfoService other = world.node("MIMIR_ENCRYPTION_KEYS", "new:" + "B".repeat(42) + "A=");
    assertThatThrownBy(() -> other.requests().find(UNZR, ASKER))
        .hasMessageContaining("MIMIR_ENCRYPTION_KEYS does not hold");
    assertThat(ask(other, UNZR, ASKER).info()).contains(info("Косач"));
  }

  @Test
  void whoAskedAndWhoReadIsJournaledAndHowItEnded() throws InterruptedException {
    String unknown = "19710225-00000";
    assertThat(node.requests().find(unknown, OTHER)).isEmpty();
    world.register.answer(UNZR, known("Косач"));
    UnzrInfo row = ask(node, UNZR, ASKER);
    assertThat(node.requests().find(UNZR, OTHER)).contains(row);
    assertThat(node.requests().find(UUID.randomUUID(), OTHER)).isEmpty();
    ask(node, unknown, OTHER);
    assertThat(world.journal())
        .containsExactly(
            entry(OTHER, "unzrInfoRegister not-found", unknown),
            entry(ASKER, "syncUnzrInfoRegister requested", UNZR),
            entry(ASKER, "unzr-info processed", UNZR),
            entry(ASKER, "unzrInfoRegister shown", UNZR),
            entry(OTHER, "unzrInfoRegister shown", UNZR),
            entry(OTHER, "syncUnzrInfoRegister requested", unknown),
            entry(OTHER, "unzr-info failed", unknown),
            entry(OTHER, "unzrInfoRegister shown", unknown));
  }

  @Test
  void askingAgainShowsOldInfoAndTheJournalSaysSo() throws InterruptedException {
    world.register.answer(UNZR, known("Косач"));
    ask(node, UNZR, ASKER);
    node.requests().request(UNZR, OTHER);
    assertThat(world.journal())
        .contains(
            entry(OTHER, "syncUnzrInfoRegister requested", UNZR),
            entry(OTHER, "syncUnzrInfoRegister shown", UNZR));
  }

  @Test
  void infoThatIsTooOldIsErased() throws InterruptedException {
    String young = "19710225-00001";
    world.register.answer(UNZR, known("Косач"));
    world.register.answer(young, known("Квітка"));
    ask(node, UNZR, ASKER);
    ask(node, young, ASKER);
    world.sql(
        "update unzr_info set synced_at = now() - interval '91 days' where unzr = '" + UNZR + "'");
    world.sql(
        "update unzr_info set synced_at = now() - interval '89 days' where unzr = '" + young + "'");
    Instant before = node.requests().find(UNZR, ASKER).orElseThrow().updatedAt();
    node.eraseOld();
    UnzrInfo erased = node.requests().find(UNZR, ASKER).orElseThrow();
    assertThat(erased.info()).isEmpty();
    assertThat(erased.jobStatus()).isEqualTo(JobStatus.PROCESSED);
    assertThat(erased.syncedAt()).isPresent();
    assertThat(erased.updatedAt()).isEqualTo(before);
    assertThat(node.requests().find(young, ASKER).flatMap(UnzrInfo::info)).contains(info("Квітка"));
  }

  @Test
  void manyThatAreTooOldAreErasedInChunks() {
    world.sql(
        """
        insert into unzr_info (id, unzr, job_status, info, synced_at, inserted_by, updated_by)
        select gen_random_uuid(), n::text, 'processed', '{}', now() - interval '1 year',
          gen_random_uuid(), gen_random_uuid()
        from generate_series(1, 2500) n
        """);
    node.eraseOld();
    assertThat(world.count("unzr_info where info is not null")).isZero();
    assertThat(world.count("unzr_info")).isEqualTo(2500);
  }

  @Test
  void nothingOfItIsInALogOrAMessage() throws InterruptedException {
    try (EveryLog log = new EveryLog()) {
      world.register.answer(UNZR, known("Косач"));
      UnzrInfo row = ask(node, UNZR, ASKER);
      ask(node, "19710225-00000", ASKER);
      world.register.answer("19710225-00001", TestInfoRegister.UNAVAILABLE);
      ask(node, "19710225-00001", ASKER);
      node.eraseOld();
      assertThat(log.text() + row + Optional.of(row.info()))
          .contains(row.id().toString())
          .doesNotContain("19710225", "Косач", "Леся", "1234567899", "000123");
    }
  }
}
