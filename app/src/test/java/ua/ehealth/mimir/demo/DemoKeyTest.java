package ua.ehealth.mimir.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoKeyTest {
  @TempDir Path folder;
  @TempDir Path another;

  @Test
  void theNextDemoInTheDirectoryHasTheSameKeyAndOneElsewhereAnother() {
    String key = DemoKey.in(folder);
    assertThat(key).matches("demo:[A-Za-z0-9+/]{43}=");
    assertThat(DemoKey.in(folder)).isEqualTo(key);
    assertThat(DemoKey.in(another)).isNotEqualTo(key);
  }

  @Test
  void onlyItsOwnerReadsIt() throws IOException {
    DemoKey.in(folder);
    assertThat(Files.getPosixFilePermissions(folder.resolve("encryption-keys")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }
}
