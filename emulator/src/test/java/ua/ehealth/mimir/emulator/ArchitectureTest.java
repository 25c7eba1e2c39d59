package ua.ehealth.mimir.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {
  private static final Path SOURCES = Path.of("src", "main", "java");

  @Test
  void theEmulatorImportsNothingOfTheProjectButItselfAndTheContract() throws IOException {
    assertThat(lines())
        .filteredOn(line -> line.startsWith("import ") && line.contains("ua.ehealth.mimir."))
        .isNotEmpty()
        .allMatch(line ->
            line.contains(" ua.ehealth.mimir.emulator.")
                || line.contains(" ua.ehealth.mimir.contract."));
  }

  @Test
  void onlyOnePackageLooksAtAClockOrSleeps() throws IOException {
    assertThat(linesOutside("time"))
        .noneMatch(line -> line.contains("nanoTime") || line.contains("Thread.sleep"))
        .noneMatch(line -> line.contains("Thread::sleep") || line.contains("currentTimeMillis"))
        .noneMatch(line -> line.contains("Instant.now") || line.contains("LocalDate.now"));
  }

  private static List<String> lines() throws IOException {
    return linesOutside("no package of this name");
  }

  private static List<String> linesOutside(String packageName) throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.getParent().endsWith(packageName))
          .flatMap(file -> read(file).lines())
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
