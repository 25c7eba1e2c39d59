package ua.ehealth.mimir.unzrinfo;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.ehealth.mimir.unzrinfo.InfoWorld.ASKER;
import static ua.ehealth.mimir.unzrinfo.InfoWorld.OTHER;
import static ua.ehealth.mimir.unzrinfo.InfoWorld.UNZR;
import static ua.ehealth.mimir.unzrinfo.InfoWorld.entry;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.ehealth.mimir.database.FreshDatabases;
import ua.ehealth.mimir.privacy.AccessJournal;
import ua.ehealth.mimir.privacy.Sealing;
import ua.ehealth.mimir.settings.Environments;

/** Specification 2.8: which requests one call serves. */
@Timeout(60)
class InfoStoreTest {
  private static final Duration LEASE = Duration.ofMinutes(1);

  @RegisterExtension static final FreshDatabases databases = new FreshDatabases();

  private final InfoWorld world = new InfoWorld(databases.mimir());
  private final InfoStore store = store();

  private static InfoStore store() {
    return new InfoStore(
        databases.mimir(),
        new InfoRows(
            databases.mimir(),
            new Sealing(
                Environments.read("MIMIR_ENCRYPTION_KEYS", "test:" + "A".repeat(43) + "=")
                    .privacy()
                    .encryptionKeys())),
        new InfoJobs(databases.mimir(), LEASE),
        new InfoJournal(
            new AccessJournal(databases.mimir(), UUID::randomUUID), InfoWorld.PSEUDONYMS),
        UUID::randomUUID);
  }

  private InfoStore.Begun begin(Requester by, Duration waited) {
    return store.begin(UNZR, by, () -> waited);
  }

  private UnzrInfo ended(boolean processed) {
    InfoJob job = begin(ASKER, Duration.ZERO).job().orElseThrow();
    boolean ended =
        processed ? store.processed(job, TestInfoRegister.info("Косач")) : store.failed(job);
    assertThat(ended).isTrue();
    return begin(ASKER, LEASE).row();
  }

  @Test
  void whoAsksWhilePendingSharesTheCall() {
    assertThat(begin(ASKER, Duration.ZERO).job()).isPresent();
    InfoStore.Begun second = begin(OTHER, Duration.ZERO);
    assertThat(second.job()).isEmpty();
    assertThat(second.row().jobStatus()).isEqualTo(JobStatus.PENDING);
    assertThat(second.row().updatedBy()).isEqualTo(OTHER.user());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whoseTurnComesAfterTheEndOfTheCallThatWasUnderWayIsServedByIt(boolean processed) {
    UnzrInfo end = ended(processed);
    InfoStore.Begun late = begin(OTHER, LEASE);
    assertThat(late.job()).isEmpty();
    assertThat(late.row().jobStatus()).isEqualTo(end.jobStatus());
    assertThat(late.row().info()).isEqualTo(end.info());
    assertThat(late.row().updatedAt()).isEqualTo(end.updatedAt());
    assertThat(late.row().updatedBy()).isEqualTo(OTHER.user());
    assertThat(world.count("unzr_info_jobs")).isZero();
    assertThat(world.journal()).contains(entry(OTHER, "syncUnzrInfoRegister requested", UNZR));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whoAsksAfterTheEndHasItAskedAnew(boolean processed) {
    ended(processed);
    InfoStore.Begun later = begin(OTHER, Duration.ZERO);
    assertThat(later.job()).isPresent();
    assertThat(later.row().jobStatus()).isEqualTo(JobStatus.PENDING);
  }

  @Test
  void whoHasLostTheJobEndsNothing() {
    InfoJob job = begin(ASKER, Duration.ZERO).job().orElseThrow();
    InfoJobs jobs = new InfoJobs(databases.mimir(), LEASE);
    jobs.putBack(job, 1, Duration.ZERO);
    List<InfoJob> taken = jobs.takeDue(9);
    assertThat(taken).hasSize(1);
    assertThat(store.failed(job)).isFalse();
    assertThat(store.failed(taken.getFirst())).isTrue();
  }
}
