package ua.ehealth.mimir.emulator.population;

/**
 * Which passports and cards somebody has: a bit for each place ({@link DocumentKind#place}).
 *
 * @param expired those held that have expired
 * @param sameDay whether all were issued on one day
 * @param owner whose documents they are: the holder, or another whose only one is shared
 */
record Holding(int held, int expired, boolean sameDay, long owner) {
  private static final int PLACES = 2 * DocumentKind.SLOTS;

  static Holding nothing(long owner) {
    return new Holding(0, 0, false, owner);
  }

  static Holding valid(int places, long owner) {
    return new Holding(places, 0, false, owner);
  }

  boolean has(int place) {
    return (held >> place & 1) == 1;
  }

  boolean hasExpired(int place) {
    return (expired >> place & 1) == 1;
  }

  /** The places in order. */
  static int places() {
    return PLACES;
  }
}
