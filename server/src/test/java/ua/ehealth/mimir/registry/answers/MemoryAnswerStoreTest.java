package ua.ehealth.mimir.registry.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import ua.ehealth.mimir.registry.Question;

class MemoryAnswerStoreTest extends AnswerStoreTest {
  private final Set<UUID> alive = ConcurrentHashMap.newKeySet();
  private final MemoryAnswerStore store = new MemoryAnswerStore(() -> NOON, alive::contains);

  @Test
  void reservationsTellTheTimeOfTheClock() {
    assertThat(store.reserve(liveRun(), List.of()).at()).isEqualTo(NOON);
  }

  @Override
  public AnswerStore store() {
    return store;
  }

  @Override
  public UUID liveRun() {
    UUID run = UUID.randomUUID();
    alive.add(run);
    return run;
  }

  @Override
  public void die(UUID run) {
    alive.remove(run);
  }

  @Override
  public Optional<AnswerRow> row(Question question) {
    return store.row(question);
  }
}
