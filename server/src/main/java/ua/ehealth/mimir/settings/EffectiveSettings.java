package ua.ehealth.mimir.settings;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The settings in force as text, for the log at the start. */
final class EffectiveSettings {
  private EffectiveSettings() {}

  static String of(Map<String, String> texts) {
    return Catalogue.ALL.stream()
        .flatMap(setting -> line(setting, texts).stream())
        .collect(Collectors.joining("\n"));
  }

  private static Optional<String> line(Setting<?> setting, Map<String, String> texts) {
    String set = texts.get(setting.name());
    if (set == null) {
      return setting.standard().map(standard -> setting.name() + "=" + standard + " (default)");
    }
    return Optional.of(setting.name() + "=" + (setting.secret() ? "***" : Problem.shown(set)));
  }
}
