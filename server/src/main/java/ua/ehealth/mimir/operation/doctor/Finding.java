package ua.ehealth.mimir.operation.doctor;

import java.util.Objects;
import java.util.Optional;

/**
 * What a look at one thing came to.
 *
 * @param about what was looked at: MIMIR, settings, registers …
 * @param what is so, in a line
 * @param remedy how it is mended; empty where nothing has to be
 */
public record Finding(Level level, String about, String what, Optional<String> remedy) {
  public Finding {
    Objects.requireNonNull(level);
    Objects.requireNonNull(about);
    Objects.requireNonNull(what);
    Objects.requireNonNull(remedy);
  }

  /** How bad it is. */
  public enum Level {
    OK,
    /** It works, and should be looked after. */
    WARNING,
    /** It does not work, or will not. */
    PROBLEM,
    /** Something that everything else needs does not answer. */
    UNREACHABLE
  }

  static Finding ok(String about, String what) {
    return new Finding(Level.OK, about, what, Optional.empty());
  }

  static Finding warning(String about, String what, String remedy) {
    return new Finding(Level.WARNING, about, what, Optional.of(remedy));
  }

  static Finding problem(String about, String what, String remedy) {
    return new Finding(Level.PROBLEM, about, what, Optional.of(remedy));
  }

  static Finding unreachable(String about, String what, String remedy) {
    return new Finding(Level.UNREACHABLE, about, what, Optional.of(remedy));
  }
}
