package ua.ehealth.mimir.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.privacy.KeyCount;
import ua.ehealth.mimir.privacy.KeyRotation;
import ua.ehealth.mimir.privacy.Resealed;
import ua.ehealth.mimir.privacy.SealedColumn;
import ua.ehealth.mimir.privacy.Sealing;
import ua.ehealth.mimir.settings.Need;
import ua.ehealth.mimir.settings.Settings;
import ua.ehealth.mimir.time.Stopwatch;

/**
 * {@code rotate-keys}: seals with the first key what another one sealed
 * (docs/operations/key-rotation.md).
 */
@Command(
    name = "rotate-keys",
    description = {
      "Seal with the first key of MIMIR_ENCRYPTION_KEYS what is sealed with another, or not yet.",
      "Works beside a running service. May be stopped, and goes on when it is started again. Ends"
          + " with 1 if anything could not be opened."
    })
public final class RotateKeysCommand implements Callable<Integer> {
  private final GlobalOptions options;

  @Spec private CommandSpec spec;

  @Option(names = "--dry-run", description = "Only say how many values each key has sealed")
  private boolean dryRun;

  public RotateKeysCommand(GlobalOptions options) {
    this.options = options;
  }

  @Override
  public Integer call() {
    Settings settings = options.settings(Set.of(Need.DATABASES));
    Sealing sealing = new Sealing(settings.privacy().encryptionKeys());
    if (sealing.keyId().isEmpty()) {
      throw CommandFailure.usage(
          "MIMIR_ENCRYPTION_KEYS is not set: there is no key to seal with;"
              + " docs/operations/key-rotation.md says how to make one");
    }
    PrintWriter out = spec.commandLine().getOut();
    try (Databases databases = Prepared.databases(settings)) {
      KeyRotation rotation = new KeyRotation(databases, sealing);
      boolean done = dryRun || rotate(rotation, out);
      List<KeyCount> counts = rotation.counts();
      out.print(table(counts));
      out.println(verdict(rotation, counts, sealing.keyId().orElseThrow()));
      out.flush();
      return done ? Exit.DONE : Exit.SOMETHING_LEFT;
    }
  }

  private boolean rotate(KeyRotation rotation, PrintWriter out) {
    List<KeyCount> before = rotation.counts();
    boolean done = true;
    for (SealedColumn column : SealedColumn.values()) {
      long all =
          before.stream()
              .filter(count -> count.column() == column)
              .mapToLong(KeyCount::values)
              .sum();
      try (SealingProgress progress =
          SealingProgress.forThisProcess(
              column.title(), all, spec.commandLine().getErr(), Stopwatch.SYSTEM)) {
        Resealed resealed = rotation.run(column, progress);
        out.println(line(column, resealed));
        done &= resealed.unopened() == 0;
      }
    }
    return done;
  }

  private static String line(SealedColumn column, Resealed resealed) {
    String line =
        column.title()
            + ": "
            + Wording.number(resealed.resealed())
            + " sealed anew, "
            + Wording.number(resealed.sealedFirst())
            + " sealed for the first time";
    return resealed.unopened() == 0
        ? line
        : line
            + ", "
            + Wording.number(resealed.unopened())
            + " could not be opened and stay as they are: rows "
            + resealed.examples().stream().map(Object::toString).collect(Collectors.joining(", "))
            + (resealed.unopened() > resealed.examples().size() ? " …" : "");
  }

  private static String table(List<KeyCount> counts) {
    TextTable table = new TextTable();
    counts.forEach(count -> {
      List<String> cells = new ArrayList<>();
      cells.add(count.column().title());
      cells.add(count.key().map(key -> "key " + key).orElse("not sealed"));
      cells.add(Wording.number(count.values()));
      table.row(cells);
    });
    return table.render();
  }

  private static String verdict(KeyRotation rotation, List<KeyCount> counts, String key) {
    long outdated = counts.stream().filter(rotation::outdated).mapToLong(KeyCount::values).sum();
    return outdated == 0
        ? "Everything is sealed with the key " + key + ": no other key is needed."
        : Wording.number(outdated) + " values are not sealed with the key " + key + ".";
  }
}
