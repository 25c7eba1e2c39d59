package ua.ehealth.mimir.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import ua.ehealth.mimir.emulator.population.Population;

/** A demo in a process of its own, which goes on serving until it is ended. */
public final class RunningDemo implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern MANAGEMENT = Pattern.compile("health and metrics are at (\\S+)");

  private final MimirProcess process;
  private final DataDirectory directory;
  private final Path file;
  private final String announcedBefore;
  private DemoDatabases databases;
  private EmulatorControl emulator;
  private Interfaces interfaces;

  private RunningDemo(MimirProcess process, DataDirectory directory, String announcedBefore) {
    this.process = process;
    this.directory = directory;
    this.file = file(directory);
    this.announcedBefore = announcedBefore;
  }

  private static Path file(DataDirectory directory) {
    return directory.path().resolve("demo.json");
  }

  /** What stands in the file; empty: there is none. */
  private static String announced(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException none) {
      return "";
    }
  }

  /**
   * Starts a demo with this population.
   *
   * @param settings environment names and values
   */
  public static RunningDemo start(
      DataDirectory directory, Population people, Map<String, String> settings, String... options)
      throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "demo",
                "--json",
                "--data-dir=" + directory.path(),
                "--seed=" + people.seed(),
                "--persons=" + people.persons(),
                "--parties=" + people.parties()));
    arguments.addAll(List.of(options));
    String announcedBefore = announced(file(directory));
    return new RunningDemo(
        MimirProcess.start(settings, arguments.toArray(String[]::new)), directory, announcedBefore);
  }

  public MimirProcess process() {
    return process;
  }

  /** Waits until everybody is loaded and the first runs begin. */
  public RunningDemo awaitAddresses() throws Exception {
    Waiting.until("demo.json is written", () -> isAnnouncedAnew() || isOver());
    JsonNode addresses = JSON.readTree(announced(file));
    databases = new DemoDatabases(addresses.get("databases"), directory.encryptionKey());
    emulator = new EmulatorControl(addresses.get("emulator").asString());
    interfaces = new Interfaces(addresses.get("url").asString());
    return this;
  }

  /** A demo that was killed leaves its file, which the next one deletes. */
  private boolean isAnnouncedAnew() throws IOException {
    String announced = announced(file);
    return !announced.isEmpty() && !announced.equals(announcedBefore);
  }

  /** Whether every job has run once. */
  public boolean hasSynced() throws IOException {
    return process.out().endsWith("\n") || isOver();
  }

  /** Waits until every job has run once; the summary. */
  public JsonNode awaitSummary() throws Exception {
    Waiting.until("the summary is printed", this::hasSynced);
    return JSON.readTree(process.out());
  }

  private boolean isOver() throws IOException {
    if (process.isAlive()) {
      return false;
    }
    throw new AssertionError("the demo has ended: " + process.err());
  }

  public DemoDatabases databases() {
    return databases;
  }

  public EmulatorControl emulator() {
    return emulator;
  }

  public Interfaces interfaces() {
    return interfaces;
  }

  /** What it tells of itself to who watches it, as Prometheus reads it. */
  public String metrics() throws IOException, InterruptedException {
    Matcher told = MANAGEMENT.matcher(process.err());
    if (!told.find()) {
      throw new AssertionError("where metrics are is not told: " + process.err());
    }
    return interfaces.get(told.group(1) + "/prometheus");
  }

  /** Whether {@code demo.json} is there. */
  public boolean isAnnounced() {
    return Files.exists(file);
  }

  /** All that it has written outside of the databases. */
  public String written() throws IOException {
    return process.out() + process.err() + directory.postgresLog();
  }

  @Override
  public void close() throws IOException, SQLException {
    if (databases != null) {
      databases.close();
      emulator.close();
      interfaces.close();
    }
    process.close();
  }
}
