package ua.ehealth.mimir.settings;

import java.util.List;
import java.util.Optional;

/** Every setting there is, in the order in which people are told about them. */
final class Catalogue {
  /** Settings that belong together. */
  record Chapter(String title, List<Setting<?>> settings) {}

  static final List<Chapter> CHAPTERS =
      List.of(
          new Chapter("Databases", DatabaseKeys.ALL),
          new Chapter("Trembita", TrembitaKeys.ALL),
          new Chapter("Quotas", ServiceKeys.ALL),
          new Chapter("Jobs", JobKeys.ALL),
          new Chapter("Answers and claims", EngineKeys.ALL),
          new Chapter("Privacy", PrivacyKeys.ALL),
          new Chapter("Interfaces", HttpKeys.ALL),
          new Chapter("Process", ProcessKeys.ALL));

  static final List<Setting<?>> ALL =
      CHAPTERS.stream().<Setting<?>>flatMap(chapter -> chapter.settings().stream()).toList();

  private Catalogue() {}

  static Optional<Setting<?>> find(String name) {
    return ALL.stream().filter(setting -> setting.name().equals(name)).findFirst();
  }
}
