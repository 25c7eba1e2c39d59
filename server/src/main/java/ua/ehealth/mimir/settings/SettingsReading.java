package ua.ehealth.mimir.settings;

import java.util.List;

/**
 * Settings that may be incomplete.
 *
 * @param settings what is right; asking for what is missing throws IllegalStateException
 * @param problems what is wrong, unknown or missing, each a line that a person can act on
 */
public record SettingsReading(Settings settings, List<String> problems) {
  public SettingsReading {
    problems = List.copyOf(problems);
  }
}
