package ua.ehealth.mimir.settings;

import java.util.Optional;
import java.util.regex.Pattern;

/** One thing wrong with the settings, as a line that a person can act on. */
record Problem(String name, String line) {
  private static final int LONGEST_VALUE = 120;
  private static final Pattern PASSWORDS =
      Pattern.compile("(?i)((?:pass(?:word|wd)?|pwd|secret|token)[^=&;]*=)[^&;\\s]*|(//)[^/@]*@");

  static Problem wrong(Setting<?> setting, String value, String reason, String origin) {
    String shown = setting.secret() ? "" : "=" + shown(value);
    return new Problem(
        setting.name(),
        setting.name() + shown + " (" + origin + ") " + reason + "; " + advice(setting));
  }

  static Problem missing(Setting<?> setting) {
    return new Problem(setting.name(), setting.name() + " is missing; " + advice(setting));
  }

  static Problem unknown(String name, String origin, Optional<String> likely) {
    String remedy =
        likely
            .map(other -> "did you mean " + other + "?")
            .orElse("remove it; README.md lists every setting");
    return new Problem(name, shown(name) + " (" + origin + ") is unknown; " + remedy);
  }

  static Problem of(String name, String line) {
    return new Problem(name, line);
  }

  private static String advice(Setting<?> setting) {
    Format<?> format = setting.format();
    return "allowed: "
        + format.allowed()
        + (setting.secret() ? "" : ", for example " + setting.name() + "=" + format.example());
  }

  /** A value without passwords in it, without control characters, of bounded length. */
  static String shown(String value) {
    String clean = PASSWORDS.matcher(value).replaceAll("$1$2***").replaceAll("\\p{Cntrl}", "?");
    return clean.length() > LONGEST_VALUE ? clean.substring(0, LONGEST_VALUE) + "…" : clean;
  }
}
