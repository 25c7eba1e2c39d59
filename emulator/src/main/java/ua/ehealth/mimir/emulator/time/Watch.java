package ua.ehealth.mimir.emulator.time;

/** A clock that only goes forward; its zero means nothing. */
@FunctionalInterface
public interface Watch {

  /** Nanoseconds since some moment. */
  long nanos();

  /** The machine's own. */
  static Watch system() {
    return System::nanoTime;
  }
}
