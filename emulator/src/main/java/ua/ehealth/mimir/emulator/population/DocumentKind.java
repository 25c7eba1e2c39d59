package ua.ehealth.mimir.emulator.population;

/** The two documents that the registers are asked about, named as in DOCUMENT_TYPE. */
enum DocumentKind {
  PASSPORT,
  NATIONAL_ID;

  /** How many of a kind somebody may have. */
  static final int SLOTS = 2;

  /** The place of a document among the four that somebody may have. */
  int place(int slot) {
    return ordinal() * SLOTS + slot;
  }

  static DocumentKind at(int place) {
    return place < SLOTS ? PASSPORT : NATIONAL_ID;
  }
}
