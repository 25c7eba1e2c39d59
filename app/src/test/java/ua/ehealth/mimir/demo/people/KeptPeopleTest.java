package ua.ehealth.mimir.demo.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptPeopleTest {
  @TempDir Path directory;

  @Test
  void whatIsKeptIsFoundAgain() {
    assertThat(KeptPeople.in(directory)).isEmpty();
    new KeptPeople(7, 100, 5).keepIn(directory);
    new KeptPeople(8, 100, 5).keepIn(directory);
    assertThat(KeptPeople.in(directory)).contains(new KeptPeople(8, 100, 5));
  }

  @Test
  void aNoteThatCannotBeReadIsNone() throws IOException {
    Files.writeString(directory.resolve("population.json"), "{\"seed\":");
    assertThat(KeptPeople.in(directory)).isEmpty();
  }

  @Test
  void filesAreForTheirOwnerOnlyAndNoDraftStays() throws IOException {
    new KeptPeople(7, 100, 5).keepIn(directory);
    try (var files = Files.list(directory)) {
      assertThat(files).containsExactly(directory.resolve("population.json"));
    }
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(directory.resolve("population.json"))))
        .isEqualTo("rw-------");
  }
}
