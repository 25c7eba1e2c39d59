package ua.ehealth.mimir.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import ua.ehealth.mimir.settings.Need;
import ua.ehealth.mimir.settings.Settings;
import ua.ehealth.mimir.settings.SettingsReading;

/** Options that stand before or after any command. */
@Command
public final class GlobalOptions {
  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show where an error came from (may show data of persons)")
  private boolean debug;

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "Lines NAME=value; the environment wins (default: $$MIMIR_SETTINGS_FILE)")
  private Path settings;

  boolean debug() {
    return debug;
  }

  /** The settings of this process's environment and the file. */
  Settings settings(Set<Need> needs) {
    return settings(System.getenv(), needs);
  }

  /** The settings as far as they are right, for whoever only looks. */
  SettingsReading asFarAsRight(Map<String, String> environment, Set<Need> needs) {
    return Settings.readAsFarAsRight(environment, Optional.ofNullable(settings), needs);
  }

  /**
   * The settings of an environment and the file; logging follows them from here on.
   *
   * @throws ua.ehealth.mimir.settings.SettingsException naming everything that is wrong
   */
  public Settings settings(Map<String, String> environment, Set<Need> needs) {
    Settings read = Settings.read(environment, Optional.ofNullable(settings), needs);
    Logging.set(read.logLevel(), debug);
    return read;
  }
}
