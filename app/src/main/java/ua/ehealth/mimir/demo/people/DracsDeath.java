package ua.ehealth.mimir.demo.people;

import ua.ehealth.mimir.emulator.population.ForeignStream;

/** The death stream has a status of its own search beside that of the verification. */
final class DracsDeath {
  private static final String DONE = "VERIFIED";

  private DracsDeath() {}

  static String onlineStatus(ForeignStream stream) {
    return stream.status().equals(DONE) ? "COMPLETED" : "READY";
  }
}
