package ua.ehealth.mimir.registry.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ua.ehealth.mimir.database.FreshDatabases;

class DeploymentKeyTest {
  @RegisterExtension static final FreshDatabases databases = new FreshDatabases();

  private final DeploymentKey key = new DeploymentKey(databases.mimir());

  @Test
  void nodesThatStartAtOnceShareOneKey() throws Exception {
    Callable<String> node = () -> HexFormat.of().formatHex(key.orElseShared(Optional.empty()));
    try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
      List<String> keys =
          nodes.invokeAll(Collections.nCopies(8, node)).stream()
              .map(Future::resultNow)
              .collect(Collectors.toList());
      assertThat(keys).hasSize(8).containsOnly(keys.getFirst()).allMatch(k -> k.length() == 64);
    }
  }

  @Test
  void aConfiguredKeyIsUsedAndNotStored() {
    byte[] configured = new byte[40];
    configured[0] = 5;
    assertThat(key.orElseShared(Optional.of(configured))).isEqualTo(configured);
    assertThat(
            databases
                .mimir()
                .jdbc()
                .sql("select count(*) from deployment_keys where key = ?")
                .param(configured)
                .query(Long.class)
                .single())
        .isZero();
  }
}
