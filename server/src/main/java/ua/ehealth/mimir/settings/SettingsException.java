package ua.ehealth.mimir.settings;

import java.util.List;

/** Settings with which Mimir does not start: the message names everything that is wrong. */
public final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1;

  SettingsException(List<Problem> problems) {
    super(message(problems));
  }

  private static String message(List<Problem> problems) {
    StringBuilder text = new StringBuilder(128);
    text.append(
        problems.size() == 1 ? "one setting is wrong:" : problems.size() + " settings are wrong:");
    problems.forEach(problem -> text.append("\n  ").append(problem.line()));
    return text.toString();
  }
}
