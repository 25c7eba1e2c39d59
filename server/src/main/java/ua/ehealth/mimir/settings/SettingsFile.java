package ua.ehealth.mimir.settings;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file of lines {@code NAME=value}: blank lines and lines that begin with {@code #} mean nothing.
 */
final class SettingsFile {
  private SettingsFile() {}

  /** What the file sets; what is wrong with the file itself goes to {@code problems}. */
  static Map<String, String> read(Path file, List<Problem> problems) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (CharacterCodingException binary) {
      problems.add(
          Problem.of("MIMIR_SETTINGS_FILE", "the settings file " + file + " is not text in UTF-8"));
      return Map.of();
    } catch (IOException unreadable) {
      problems.add(
          Problem.of(
              "MIMIR_SETTINGS_FILE",
              "the settings file " + file + " cannot be read; check the path and its rights"));
      return Map.of();
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      readLine(lines.get(i).strip(), file.getFileName() + " line " + (i + 1), values, problems);
    }
    return values;
  }

  private static void readLine(
      String line, String where, Map<String, String> values, List<Problem> problems) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    int equals = line.indexOf('=');
    if (equals < 1) {
      problems.add(Problem.of("", where + " is not of the form NAME=value"));
      return;
    }
    String name = line.substring(0, equals).strip();
    if (values.put(name, unquoted(line.substring(equals + 1).strip())) != null) {
      problems.add(Problem.of(name, Problem.shown(name) + " (" + where + ") is set twice"));
    }
  }

  private static String unquoted(String value) {
    boolean quoted =
        value.length() >= 2
            && (value.charAt(0) == '"' || value.charAt(0) == '\'')
            && value.charAt(value.length() - 1) == value.charAt(0);
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
