package ua.ehealth.mimir.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import ua.ehealth.mimir.database.DatabaseSettings;
import ua.ehealth.mimir.demo.people.WholeFile;

/**
 * {@code demo.json}: where a running demo can be reached (specification 4.5). It is there from the
 * moment when everybody is loaded to the end of the demo.
 */
final class DemoFile implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String NAME = "demo.json";

  private final Path file;

  private DemoFile(Path file) {
    this.file = file;
  }

  /**
   * Writes the file.
   *
   * @param url where the interfaces of Mimir are
   * @param emulator where the emulated registers are
   */
  static DemoFile write(
      Path directory, Map<String, DatabaseSettings> databases, String url, String emulator) {
    Map<String, Object> object = new LinkedHashMap<>();
    Map<String, Object> addresses = new LinkedHashMap<>();
    databases.forEach((name, settings) -> addresses.put(name, address(settings)));
    object.put("databases", addresses);
    object.put("url", url);
    object.put("emulator", emulator);
    Path file = directory.resolve(NAME);
    WholeFile.write(file, JSON.writeValueAsBytes(object));
    return new DemoFile(file);
  }

  private static Map<String, String> address(DatabaseSettings settings) {
    Map<String, String> address = new LinkedHashMap<>();
    address.put("url", settings.url());
    address.put("user", settings.user());
    address.put("password", settings.password());
    return address;
  }

  /** Deletes the file of a demo that was killed; that of a living one stays. */
  static void forget(Path directory) {
    try {
      if (Files.exists(directory.resolve(NAME))) {
        forgetIfAbandoned(directory);
      }
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  private static void forgetIfAbandoned(Path directory) throws IOException {
    var lock = DirectoryLock.attempt(directory);
    if (lock.isPresent()) {
      try {
        Files.deleteIfExists(directory.resolve(NAME));
      } finally {
        lock.get().close();
      }
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }
}
