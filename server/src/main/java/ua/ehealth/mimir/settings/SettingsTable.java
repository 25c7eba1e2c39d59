package ua.ehealth.mimir.settings;

import java.util.stream.Collectors;

/** The settings as a table in Markdown, for {@code README.md}. */
final class SettingsTable {
  private SettingsTable() {}

  static String markdown() {
    return "| name | default | allowed | meaning (part of the specification) |\n"
        + "|---|---|---|---|\n"
        + Catalogue.CHAPTERS.stream().map(SettingsTable::chapter).collect(Collectors.joining());
  }

  private static String chapter(Catalogue.Chapter chapter) {
    return "| **"
        + chapter.title()
        + "** | | | |\n"
        + chapter.settings().stream().map(SettingsTable::row).collect(Collectors.joining());
  }

  private static String row(Setting<?> setting) {
    return "| `"
        + setting.name()
        + "` | "
        + standard(setting)
        + " | "
        + cell(setting.format().allowed())
        + " | "
        + cell(setting.meaning())
        + " ("
        + setting.source()
        + ") |\n";
  }

  private static String standard(Setting<?> setting) {
    return setting
        .standard()
        .map(text -> "`" + cell(text) + "`")
        .orElse(setting.need().isPresent() ? "**required**" : "none");
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
