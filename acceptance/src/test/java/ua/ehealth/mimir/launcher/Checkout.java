package ua.ehealth.mimir.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A checkout with the real launcher and nothing else real: its JDK says what it was called with,
 * its Maven makes an empty jar.
 */
final class Checkout {
  private static final List<String> TOOLS =
      List.of(
          "bash",
          "basename",
          "cat",
          "dirname",
          "env",
          "find",
          "flock",
          "head",
          "mkdir",
          "mktemp",
          "mv",
          "readlink",
          "rm",
          "sed",
          "sleep",
          "touch");

  final Path root;
  final Path programs;
  final Path jdk;

  Checkout(Path folder) throws IOException {
    root = Files.createDirectories(folder.resolve("a check out"));
    programs = Files.createDirectories(folder.resolve("bin"));
    Files.copy(Path.of("..", "mimir"), root.resolve("mimir"));
    executable(root.resolve("mimir"));
    Files.createDirectories(root.resolve("app/src/main"));
    Files.writeString(root.resolve("app/src/main/Source.java"), "");
    Files.writeString(root.resolve("pom.xml"), "");
    Files.writeString(root.resolve("app/pom.xml"), "");
    for (String tool : TOOLS) {
      offer(tool);
    }
    jdk = jdk(folder.resolve("jdk twenty-five"), "25.0.1");
    maven("touch app/target/mimir-run.jar");
  }

  private void offer(String tool) throws IOException {
    for (String folder : List.of("/usr/bin", "/bin")) {
      Path program = Path.of(folder, tool);
      if (Files.exists(program)) {
        script(programs.resolve(tool), "exec " + program + " \"$@\"");
        return;
      }
    }
  }

  /** A JDK that prints its own home and what it is called with. */
  Path jdk(Path home, String version) throws IOException {
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    script(home.resolve("bin/java"), "echo \"home=$JAVA_HOME\"; printf 'argument=%s\\n' \"$@\"");
    script(home.resolve("bin/javac"), "exit 1");
    return home;
  }

  /** A Maven that notes each call and then does as told, in the folder it was called in. */
  void maven(String what) throws IOException {
    script(programs.resolve("mvn"), "echo \"$JAVA_HOME $*\" >>calls; mkdir -p app/target; " + what);
  }

  List<String> mavenCalls() throws IOException {
    Path calls = root.resolve("calls");
    return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
  }

  private static void script(Path file, String what) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + what + "\n");
    executable(file);
  }

  private static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  Process start(Path launcher, String... arguments) throws IOException {
    List<String> line =
        Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments)).toList();
    ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(line));
    builder.directory(programs.toFile());
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.put("PATH", programs.toString());
    environment.put("JAVA_HOME", jdk.toString());
    return builder.start();
  }

  Outcome run(Path launcher, String... arguments) throws IOException, InterruptedException {
    return Outcome.of(start(launcher, arguments));
  }

  Outcome run(String... arguments) throws IOException, InterruptedException {
    return run(root.resolve("mimir"), arguments);
  }

  /** How a launcher ended. */
  record Outcome(int status, String out, String err) {
    static Outcome of(Process process) throws InterruptedException {
      try {
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), UTF_8);
        return new Outcome(process.waitFor(), out, err);
      } catch (IOException trouble) {
        throw new UncheckedIOException(trouble);
      }
    }
  }
}
