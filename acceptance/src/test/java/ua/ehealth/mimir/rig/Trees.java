package ua.ehealth.mimir.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders that are deleted with all in them; links are not followed. */
final class Trees {
  private Trees() {}

  /** One that is deleted when the tests end. */
  static Path temporary(String prefix) throws IOException {
    Path folder = Files.createTempDirectory(prefix);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              try {
                delete(folder);
              } catch (IOException trouble) {
                throw new UncheckedIOException(trouble);
              }
            }));
    return folder;
  }

  static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path one : all) {
      Files.deleteIfExists(one);
    }
  }
}
