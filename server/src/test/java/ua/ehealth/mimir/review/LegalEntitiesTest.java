package ua.ehealth.mimir.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ua.ehealth.mimir.database.FreshDatabases;
import ua.ehealth.mimir.time.Stopwatch;

class LegalEntitiesTest {
  @RegisterExtension static final FreshDatabases databases = new FreshDatabases();

  private final People people = new People(databases.all());
  private final StoppedWatch watch = new StoppedWatch();
  private final LegalEntities legalEntities = new LegalEntities(databases.prm(), watch);

  @BeforeEach
  void nobody() {
    people.clear();
  }

  @Test
  void itIsActiveWhereBothItsColumnsSaySo() {
    assertThat(found("status", "ACTIVE", "type", "MSP"))
        .returns(true, LegalEntity::active)
        .returns(false, LegalEntity::nhs);
    assertThat(found("status", "ACTIVE", "type", "NHS").nhs()).isTrue();
    assertThat(found("status", "CLOSED", "type", "NHS").active()).isFalse();
    assertThat(found("status", "ACTIVE", "is_active", false).active()).isFalse();
    assertThat(found("status", "ACTIVE", "is_active", null).active()).isFalse();
    assertThat(found("status", null, "type", null))
        .returns(false, LegalEntity::active)
        .returns(false, LegalEntity::nhs);
    assertThat(legalEntities.find(people.id())).isEmpty();
  }

  @Test
  void whatItIsIsRememberedForAWhile() {
    UUID id = people.legalEntity("status", "ACTIVE");
    UUID unknown = people.id();
    assertThat(legalEntities.find(id).orElseThrow().active()).isTrue();
    assertThat(legalEntities.find(unknown)).isEmpty();
    databases.prm().jdbc().sql("update legal_entities set status = 'CLOSED'").update();

    watch.pass(LegalEntities.REMEMBERED.minusNanos(1));
    assertThat(legalEntities.find(id).orElseThrow().active()).isTrue();
    watch.pass(Duration.ofNanos(1));
    assertThat(legalEntities.find(id).orElseThrow().active()).isFalse();
    assertThat(legalEntities.find(unknown)).isEmpty();
  }

  @Test
  void strangersDoNotFillTheMemory() {
    UUID id = people.legalEntity("status", "ACTIVE");
    legalEntities.find(id);
    for (int i = 0; i <= LegalEntities.MOST_REMEMBERED; i++) {
      legalEntities.find(new UUID(7, i));
    }
    assertThat(legalEntities.remembered()).isEqualTo(LegalEntities.MOST_REMEMBERED);
    assertThat(legalEntities.find(id)).isPresent();
  }

  @Test
  void itEmploysThoseWithAnActiveAndApprovedEmployee() {
    UUID here = people.id();
    UUID elsewhere = people.id();
    UUID employed = people.party();
    people.employee(employed, here, "status", "APPROVED");
    people.employee(employed, here, "status", "APPROVED");
    UUID dismissed = people.party();
    people.employee(dismissed, here, "status", "DISMISSED");
    UUID inactive = people.party();
    people.employee(inactive, here, "status", "APPROVED", "is_active", false);
    UUID others = people.party();
    people.employee(others, elsewhere, "status", "APPROVED");
    List<UUID> all = List.of(employed, dismissed, inactive, others, people.id());

    assertThat(legalEntities.employs(here, all)).containsExactly(employed);
    assertThat(legalEntities.employs(elsewhere, all)).containsExactly(others);
    assertThat(legalEntities.employs(people.id(), all)).isEmpty();
    assertThat(legalEntities.employs(here, List.of())).isEmpty();
  }

  private LegalEntity found(Object... columns) {
    return legalEntities.find(people.legalEntity(columns)).orElseThrow();
  }

  private static final class StoppedWatch implements Stopwatch {
    private long now;

    void pass(Duration duration) {
      now += duration.toNanos();
    }

    @Override
    public long nanos() {
      return now;
    }

    @Override
    public void sleepUntil(long deadline) {
      now = deadline;
    }
  }
}
