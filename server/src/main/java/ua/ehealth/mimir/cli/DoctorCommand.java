package ua.ehealth.mimir.cli;

import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import ua.ehealth.mimir.operation.doctor.Doctor;
import ua.ehealth.mimir.operation.doctor.Finding;
import ua.ehealth.mimir.settings.Need;
import ua.ehealth.mimir.settings.SettingsReading;
import ua.ehealth.mimir.time.WallClock;

/** {@code doctor}: what is wrong, and how it is mended. */
@Command(
    name = "doctor",
    description = {
      "Look at settings, databases, registers, clocks and ports: what is wrong, and how it is"
          + " mended. Changes nothing, and asks the registers nothing.",
      "Ends with 1 if there is a problem, with 3 if something cannot be reached."
    })
public final class DoctorCommand implements Callable<Integer> {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final GlobalOptions options;

  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "As one JSON object on standard output")
  private boolean json;

  public DoctorCommand(GlobalOptions options) {
    this.options = options;
  }

  @Override
  public Integer call() {
    SettingsReading reading = options.asFarAsRight(System.getenv(), EnumSet.allOf(Need.class));
    List<Finding> findings = new Doctor(reading, WallClock.SYSTEM).examine();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(
          JSON.writeValueAsString(
              Map.of("findings", findings.stream().map(DoctorCommand::json).toList())));
    } else {
      findings.forEach(finding -> out.println(line(finding)));
    }
    out.flush();
    return exit(findings);
  }

  private static String line(Finding finding) {
    String level = finding.level() == Finding.Level.OK ? "ok" : word(finding);
    return "%-8s %s: %s%s"
        .formatted(
            level,
            finding.about(),
            finding.what(),
            finding.remedy().map(remedy -> "\n         -> " + remedy).orElse(""));
  }

  /** What cannot be reached is a problem too. */
  private static String word(Finding finding) {
    return finding.level() == Finding.Level.WARNING ? "warning" : "problem";
  }

  private static Map<String, Object> json(Finding finding) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("level", finding.level().name().toLowerCase(Locale.ROOT));
    object.put("about", finding.about());
    object.put("what", finding.what());
    object.put("remedy", finding.remedy().orElse(null));
    return object;
  }

  private static int exit(List<Finding> findings) {
    List<Finding.Level> levels = findings.stream().map(Finding::level).toList();
    if (levels.contains(Finding.Level.UNREACHABLE)) {
      return Exit.UNREACHABLE;
    }
    return levels.contains(Finding.Level.PROBLEM) ? Exit.SOMETHING_LEFT : Exit.DONE;
  }
}
