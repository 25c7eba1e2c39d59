package ua.ehealth.mimir.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads the environment and a settings file against the catalogue, and gathers every problem before
 * it complains (specification 2.1).
 */
final class SettingsReader {
  private static final String OURS = "MIMIR_";
  private static final String ENVIRONMENT = "environment";

  /** They are looked at before the file is, so in the file they would do nothing. */
  private static final Set<String> ONLY_IN_ENVIRONMENT =
      Set.of(ProcessKeys.SETTINGS_FILE.name(), ProcessKeys.JAVA_OPTIONS.name());

  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, String> origins = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  /** The text of each setting that is set, all of them right. */
  static Map<String, String> read(
      Map<String, String> environment, Optional<Path> file, Set<Need> needs) {
    SettingsReader reader = new SettingsReader();
    reader.takeFile(environment, file);
    reader.takeEnvironment(environment);
    reader.checkEach(needs);
    reader.checkTogether();
    if (!reader.problems.isEmpty()) {
      throw new SettingsException(reader.problems);
    }
    return reader.texts;
  }

  /** Leaves out what is wrong, and tells of it. */
  static SettingsReading readAsFarAsRight(
      Map<String, String> environment, Optional<Path> file, Set<Need> needs) {
    SettingsReader reader = new SettingsReader();
    reader.takeFile(environment, file);
    reader.takeEnvironment(environment);
    reader.checkEach(needs);
    reader.checkTogether();
    reader.problems.forEach(problem -> reader.texts.remove(problem.name()));
    return new SettingsReading(
        new Settings(reader.texts), reader.problems.stream().map(Problem::line).toList());
  }

  private void takeFile(Map<String, String> environment, Optional<Path> option) {
    Optional<Path> file =
        option.or(() ->
            Optional.ofNullable(environment.get(ProcessKeys.SETTINGS_FILE.name()))
                .filter(text -> !text.isBlank())
                .map(text -> Path.of(text.strip())));
    file.ifPresent(path ->
        SettingsFile.read(path, problems)
            .forEach((name, text) -> takeLine(name, text, path.getFileName().toString())));
  }

  private void takeLine(String name, String text, String origin) {
    if (ONLY_IN_ENVIRONMENT.contains(name)) {
      problems.add(
          Problem.of(
              name, name + " (" + origin + ") has no effect there; set it in the environment"));
      return;
    }
    take(name, text, origin);
  }

  private void takeEnvironment(Map<String, String> environment) {
    new TreeMap<>(environment)
        .forEach((name, text) -> {
          if (name.startsWith(OURS) || Catalogue.find(name).isPresent()) {
            take(name, text, ENVIRONMENT);
          }
        });
  }

  private void take(String name, String text, String origin) {
    Optional<Setting<?>> setting = Catalogue.find(name);
    if (setting.isEmpty()) {
      List<String> names = Catalogue.ALL.stream().map(Setting::name).toList();
      problems.add(Problem.unknown(name, origin, Resemblance.closest(name, names)));
    } else if (setting.get().isSetBy(text)) {
      texts.put(name, text);
      origins.put(name, origin);
    }
  }

  private void checkEach(Set<Need> needs) {
    for (Setting<?> setting : Catalogue.ALL) {
      String text = texts.get(setting.name());
      if (text == null) {
        if (setting.need().filter(needs::contains).isPresent()) {
          problems.add(Problem.missing(setting));
        }
        continue;
      }
      try {
        setting.read(text);
      } catch (IllegalArgumentException wrong) {
        problems.add(Problem.wrong(setting, text, wrong.getMessage(), origins.get(setting.name())));
      }
    }
  }

  /** People who wait are served from the slots of all: some must be left for the jobs. */
  private void checkTogether() {
    if (!problems.isEmpty()) {
      return;
    }
    int slots = number(TrembitaKeys.MAX_IN_FLIGHT);
    if (number(TrembitaKeys.RESERVED_ON_DEMAND) < slots) {
      return;
    }
    String name = TrembitaKeys.RESERVED_ON_DEMAND.name();
    if (texts.containsKey(name)) {
      problems.add(
          Problem.wrong(
              TrembitaKeys.RESERVED_ON_DEMAND,
              texts.get(name),
              "leaves nothing for the jobs: it must be below TREMBITA_MAX_IN_FLIGHT=" + slots,
              origins.get(name)));
    } else {
      texts.put(name, Integer.toString(slots - 1));
    }
  }

  private int number(Setting<Integer> setting) {
    String text = texts.get(setting.name());
    return setting.read(text == null ? setting.standard().orElseThrow() : text);
  }
}
