package ua.ehealth.mimir.settings;

import java.util.List;

/** What concerns the process itself. */
final class ProcessKeys {
  static final Setting<LogLevel> LOG_LEVEL =
      Setting.of(
          "MIMIR_LOG_LEVEL",
          Formats.oneOf(LogLevel.class),
          "info",
          "4.5",
          "How much is logged, to standard error");
  static final Setting<String> SETTINGS_FILE =
      Setting.optional(
          "MIMIR_SETTINGS_FILE",
          Formats.text("a readable file", "/etc/mimir/settings"),
          "4.5",
          "A file with lines `NAME=value`, `#` for remarks; the environment wins over it");
  static final Setting<String> JAVA_OPTIONS =
      Setting.optional(
          "MIMIR_JAVA_OPTS",
          Formats.text("options of the Java machine", "-Xmx2g"),
          "4.5",
          "Given to Java by the launcher, before its own arguments");

  static final List<Setting<?>> ALL = List.of(LOG_LEVEL, SETTINGS_FILE, JAVA_OPTIONS);

  private ProcessKeys() {}
}
