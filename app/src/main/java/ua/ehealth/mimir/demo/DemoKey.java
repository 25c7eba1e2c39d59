package ua.ehealth.mimir.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import ua.ehealth.mimir.demo.people.WholeFile;

/**
 * The key with which a demo seals, made once and kept in the data directory: what one demo sealed
 * the next one opens. In a real deployment the key and the databases are never in one place.
 */
final class DemoKey {
  private static final String FILE = "encryption-keys";
  private static final int BYTES = 32;

  private DemoKey() {}

  /** {@code MIMIR_ENCRYPTION_KEYS} of the demos in this directory. */
  static String in(Path directory) {
    Path file = directory.resolve(FILE);
    try {
      if (Files.exists(file)) {
        return Files.readString(file).strip();
      }
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    String keys = "demo:" + Base64.getEncoder().encodeToString(key);
    WholeFile.write(file, (keys + "\n").getBytes(StandardCharsets.US_ASCII));
    return keys;
  }
}
