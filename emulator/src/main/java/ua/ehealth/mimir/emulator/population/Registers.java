package ua.ehealth.mimir.emulator.population;

import java.util.Map;
import java.util.Optional;

/** The answers of the registers, which follow from the numbers alone. */
final class Registers {
  static final int FOUND = 1;
  static final int NOT_FOUND = 0;
  static final int REJECTED = -1;

  private static final String CITIZEN = "0101";
  private static final String ABROAD = "0102";

  private final Draws draws;
  private final UnzrNumbers unzrs;
  private final Identities identities;
  private final DocumentNumbers numbers;
  private final Holdings holdings;

  Registers(
      Draws draws,
      UnzrNumbers unzrs,
      Identities identities,
      DocumentNumbers numbers,
      Holdings holdings) {
    this.draws = draws;
    this.unzrs = unzrs;
    this.identities = identities;
    this.numbers = numbers;
    this.holdings = holdings;
  }

  int checkUnzr(Map<String, String> children) {
    String last = children.get("familyName");
    String first = children.get("givenName");
    String second = children.get("patronymicName");
    String birth = children.get("dateBirth");
    if (last == null || first == null || second == null || birth == null) {
      return REJECTED;
    }
    long day = Dates.day(birth);
    if (last.isBlank() || first.isBlank() || day == Dates.NONE) {
      return REJECTED;
    }
    String unzr = children.get("UNZR");
    int status = unzr(unzr);
    return status != FOUND || identities.agrees(unzrs.holder(unzr), last, first, second, day)
        ? status
        : NOT_FOUND;
  }

  /** What the register says of the UNZR as it was sent. */
  int unzr(String unzr) {
    long person = unzrs.holder(unzr);
    if (person < 0) {
      return person == UnzrNumbers.NOBODY ? NOT_FOUND : REJECTED;
    }
    Optional<Share> answer = draws.pick(Among.UNZR_ANSWER, Trait.UNZR_ANSWER, person);
    return answer.map(share -> share == Share.UNZR_REJECTED ? REJECTED : NOT_FOUND).orElse(FOUND);
  }

  int stolen(Map<String, String> children) {
    return passport(children, Among.MVS_ANSWER, Trait.MVS_ANSWER);
  }

  int invalid(Map<String, String> children) {
    return passport(children, Among.DMS_ANSWER, Trait.DMS_ANSWER);
  }

  boolean isStolen(Document document, long owner) {
    return answer(owner, document.place(), Among.MVS_ANSWER, Trait.MVS_ANSWER) == FOUND;
  }

  boolean isInvalid(Document document, long owner) {
    return answer(owner, document.place(), Among.DMS_ANSWER, Trait.DMS_ANSWER) == FOUND;
  }

  private int passport(Map<String, String> children, Among among, Trait dice) {
    String type = children.get("PassType");
    String serial = children.get("PasSerial");
    String number = children.get("PasNumber");
    boolean abroad = ABROAD.equals(type);
    if ((!abroad && !CITIZEN.equals(type))
        || (serial != null && !DocumentNumbers.isSerial(serial))
        || number == null
        || !DocumentNumbers.isNumber(number, serial != null)) {
      return REJECTED;
    }
    long holding = abroad ? DocumentNumbers.NOBODY : numbers.holding(serial, number);
    if (holding == DocumentNumbers.NOBODY) {
      return NOT_FOUND;
    }
    DocumentKind kind = serial == null ? DocumentKind.NATIONAL_ID : DocumentKind.PASSPORT;
    long owner = holding / DocumentKind.SLOTS;
    int place = kind.place((int) (holding % DocumentKind.SLOTS));
    Holding has = holdings.of(owner);
    boolean real = has.owner() == owner && has.has(place);
    return real ? answer(owner, place, among, dice) : NOT_FOUND;
  }

  private int answer(long owner, int place, Among among, Trait dice) {
    Optional<Share> drawn = draws.pick(among, dice, owner * Holding.places() + place);
    return drawn
        .map(share -> share == Share.MVS_REJECTED || share == Share.DMS_REJECTED ? REJECTED : FOUND)
        .orElse(NOT_FOUND);
  }
}
