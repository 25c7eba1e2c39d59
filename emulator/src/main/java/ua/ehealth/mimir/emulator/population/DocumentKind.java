package ua.ehealth.mimir.emulator.population;

/** The two documents that the registers are asked about, named as in DOCUMENT_TYPE. */
enum DocumentKind {
  PASSPORT(0),
  NATIONAL_ID(2);

  /** How many of a kind somebody may have. */
  static final int SLOTS = 2;

  private final int firstPlace;

  DocumentKind(int firstPlace) {
    this.firstPlace = firstPlace;
  }

  /** The place of a document among the four that somebody may have. */
  int place(int slot) {
    return firstPlace + slot;
  }

  static DocumentKind at(int place) {
    return place < NATIONAL_ID.firstPlace ? PASSPORT : NATIONAL_ID;
  }
}
