package ua.ehealth.mimir.emulator.population;

import java.time.LocalDate;

/**
 * When documents were issued and expire. Nothing expires between 2020 and 2040, so that the
 * population is the same whatever today is.
 */
final class DocumentDates {
  private static final long FIRST_EXPIRY = day(2014, 1, 1);
  private static final long LAST_EXPIRY = day(2019, 12, 31);
  private static final long FIRST_FAR_EXPIRY = day(2041, 1, 1);
  private static final int FAR_EXPIRIES = 3_650;
  private static final long FIRST_BOOKLET = day(1994, 1, 1);
  private static final long LAST_BOOKLET = day(2015, 12, 31);
  private static final long FIRST_CARD = day(2016, 2, 1);
  private static final long LAST_ISSUE = day(2024, 12, 31);
  private static final int BOOKLET_AGE = 16 * 365;
  private static final int SHORT_LIFE = 4 * 365;

  private final Draws draws;
  private final Identities identities;

  DocumentDates(Draws draws, Identities identities) {
    this.draws = draws;
    this.identities = identities;
  }

  /** The day it expires, or {@link Dates#NONE}: most booklets and some cards never do. */
  long expiry(Holding holding, int place) {
    long index = index(holding, place);
    if (holding.hasExpired(place)) {
      long first = Math.max(identities.birth(holding.owner()) + 365, FIRST_EXPIRY);
      return between(first, LAST_EXPIRY, Trait.EXPIRES, index);
    }
    boolean card = DocumentKind.at(place) == DocumentKind.NATIONAL_ID;
    int drawn = draws.below(5 * FAR_EXPIRIES, Trait.EXPIRES, index);
    boolean expires = drawn / FAR_EXPIRIES == 0 ? !card : card;
    return expires ? FIRST_FAR_EXPIRY + drawn % FAR_EXPIRIES : Dates.NONE;
  }

  /** The day it was issued, or {@link Dates#NONE} where it is not known. */
  long issue(Holding holding, int place, long expiry) {
    long index = index(holding, holding.sameDay() ? 0 : place);
    if (draws.happens(Share.ISSUE_DATE_ABSENT, Trait.ISSUED_ABSENT, index)) {
      return Dates.NONE;
    }
    long birth = identities.birth(holding.owner());
    if (holding.hasExpired(place)) {
      return Math.max(birth, expiry - SHORT_LIFE);
    }
    if (holding.sameDay() || DocumentKind.at(place) == DocumentKind.NATIONAL_ID) {
      return between(Math.max(birth, FIRST_CARD), LAST_ISSUE, Trait.ISSUED, index);
    }
    return between(Math.max(birth + BOOKLET_AGE, FIRST_BOOKLET), LAST_BOOKLET, Trait.ISSUED, index);
  }

  private long between(long first, long last, Trait trait, long index) {
    return last <= first ? last : first + draws.below((int) (last - first + 1), trait, index);
  }

  private static long index(Holding holding, int place) {
    return holding.owner() * Holding.places() + place;
  }

  private static long day(int year, int month, int day) {
    return LocalDate.of(year, month, day).toEpochDay();
  }
}
