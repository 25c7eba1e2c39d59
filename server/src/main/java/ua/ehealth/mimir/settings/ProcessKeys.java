package ua.ehealth.mimir.settings;

import java.util.List;

/** What concerns the process itself. */
final class ProcessKeys {
  static final Setting<Integer> HTTP_PORT =
      port(
          "MIMIR_HTTP_PORT",
          "8080",
          "Kept for the interfaces of later versions: nothing listens there yet");
  static final Setting<Integer> MANAGEMENT_PORT =
      port(
          "MIMIR_MANAGEMENT_PORT",
          "8081",
          "Kept for health and metrics of later versions: nothing listens there yet");
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

  static final List<Setting<?>> ALL =
      List.of(LOG_LEVEL, HTTP_PORT, MANAGEMENT_PORT, SETTINGS_FILE, JAVA_OPTIONS);

  private ProcessKeys() {}

  private static Setting<Integer> port(String name, String standard, String meaning) {
    return Setting.of(name, Formats.wholeNumber(1, 65_535), standard, "4", meaning);
  }
}
