package ua.ehealth.mimir.demo;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL that this program carries, unpacked beside the data that it serves. */
final class PostgresBinaries {
  private static final String PREFIX = "postgres-binaries-";

  private PostgresBinaries() {}

  /** The unpacked programs (with {@code bin} and {@code lib}) in the directory, made if missing. */
  static Path in(Path directory) throws IOException {
    byte[] archive = archive();
    Path unpacked = directory.resolve(PREFIX + fingerprint(archive));
    if (!Files.isDirectory(unpacked)) {
      deleteOthers(directory);
      Path part = directory.resolve(PREFIX + "part");
      unpack(archive, part);
      Files.move(part, unpacked);
    }
    return unpacked;
  }

  private static byte[] archive() throws IOException {
    String system = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
    String machine = System.getProperty("os.arch");
    try (InputStream archive =
        DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
            system, machine.equals("amd64") ? "x86_64" : machine)) {
      return archive.readAllBytes();
    } catch (IllegalStateException missing) {
      throw new IOException(
          "no PostgreSQL for a " + machine + " is packed with this program", missing);
    }
  }

  private static String fingerprint(byte[] archive) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void deleteOthers(Path directory) throws IOException {
    try (var entries = Files.newDirectoryStream(directory, PREFIX + "*")) {
      for (Path entry : entries) {
        Folders.delete(entry);
      }
    }
  }

  private static void unpack(byte[] archive, Path target) throws IOException {
    try (TarArchiveInputStream entries =
        new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
      for (TarArchiveEntry entry = entries.getNextEntry();
          entry != null;
          entry = entries.getNextEntry()) {
        Path file = target.resolve(entry.getName()).normalize();
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          Files.createDirectories(file.getParent());
          if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
          } else {
            Files.copy(entries, file);
          }
        }
        if (file.getParent().endsWith("bin")) {
          Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
      }
    }
  }
}
