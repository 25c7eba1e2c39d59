package ua.ehealth.mimir.emulator.population;

/**
 * How often something happens in the population, as a fraction from 0 to 1. Those of one {@link
 * Among} exclude each other: what they leave is the usual case.
 */
public enum Share {
  /** Persons without a UNZR (null). */
  UNZR_ABSENT(Among.UNZR_STORED, 0.08),
  /** Persons whose UNZR is white space only, which is no value. */
  UNZR_BLANK(Among.UNZR_STORED, 0.005),
  /** Persons whose UNZR is right once its white space is removed. */
  UNZR_DIRTY(Among.UNZR_STORED, 0.02),
  /** Persons whose stored UNZR fails the format. */
  UNZR_WRONG(Among.UNZR_STORED, 0.008),
  /** Persons whose UNZR does not carry their birth date, which is no error. */
  UNZR_DATE_DIFFERS(Among.UNZR_DATE, 0.02),
  /** UNZR, of whatever spelling, that the register does not find. */
  UNZR_NOT_FOUND(Among.UNZR_ANSWER, 0.012),
  /** UNZR that the register rejects (-1). */
  UNZR_REJECTED(Among.UNZR_ANSWER, 0.002),

  /** People without a patronymic. */
  SECOND_NAME_ABSENT(Among.SECOND_NAME, 0.04),
  /** People with a double surname. */
  DOUBLE_SURNAME(Among.SURNAME, 0.02),
  /** Persons without a tax number. */
  TAX_ID_ABSENT(Among.TAX_ID, 0.03),
  /** Persons who are not active: half by their status, half by the flag. */
  INACTIVE(Among.LIFE, 0.04),
  /** Persons with a date of death; four of five are inactive too. */
  DEAD(Among.LIFE, 0.02),

  /** People without any document. */
  NO_DOCUMENT(Among.PAPERS, 0.03),
  /** People who have neither passport nor card, but another document. */
  OTHER_DOCUMENT_ONLY(Among.PAPERS, 0.05),
  /** Persons whose only document is the passport or card of another person. */
  SHARED_DOCUMENT(Among.PAPERS, 0.01),
  /** People with several valid passports or cards, of one type or of both. */
  SEVERAL_DOCUMENTS(Among.PAPERS, 0.12),
  /** People with a valid document and an expired one (of those born before 2018). */
  EXPIRED_BESIDE_VALID(Among.PAPERS, 0.05),
  /** People whose only passport or card has expired (of those born before 2018). */
  EXPIRED_ONLY(Among.PAPERS, 0.02),
  /** People with a passport or card who have another document too. */
  OTHER_DOCUMENT_BESIDE(Among.OTHER_PAPERS, 0.1),
  /** Passports and cards without a date of issue. */
  ISSUE_DATE_ABSENT(Among.ISSUE_DATE, 0.05),

  /** Numbers of persons' passports and cards that are right once normalised. */
  NUMBER_DIRTY(Among.NUMBER_STORED, 0.04),
  /** Numbers of persons' passports and cards that fail the format. */
  NUMBER_WRONG(Among.NUMBER_STORED, 0.006),
  /** Numbers of persons' passports with a Latin letter; of cards, with a Latin O for a zero. */
  NUMBER_LATIN(Among.NUMBER_STORED, 0.006),
  /** Persons' passports and cards whose number is white space only. */
  NUMBER_BLANK(Among.NUMBER_STORED, 0.002),
  /** As {@link #NUMBER_DIRTY}, of parties. */
  PARTY_NUMBER_DIRTY(Among.PARTY_NUMBER_STORED, 0.1),
  /** As {@link #NUMBER_WRONG}, of parties. */
  PARTY_NUMBER_WRONG(Among.PARTY_NUMBER_STORED, 0.02),
  /** As {@link #NUMBER_LATIN}, of parties. */
  PARTY_NUMBER_LATIN(Among.PARTY_NUMBER_STORED, 0.02),
  /** As {@link #NUMBER_BLANK}, of parties. */
  PARTY_NUMBER_BLANK(Among.PARTY_NUMBER_STORED, 0.005),

  /** Passports and cards in the register of stolen and lost documents. */
  STOLEN(Among.MVS_ANSWER, 0.008),
  /** Passports and cards that the register of stolen and lost documents rejects (-1). */
  MVS_REJECTED(Among.MVS_ANSWER, 0.002),
  /** Passports and cards in the register of invalid documents. */
  INVALID(Among.DMS_ANSWER, 0.01),
  /** Passports and cards that the register of invalid documents rejects (-1). */
  DMS_REJECTED(Among.DMS_ANSWER, 0.002),

  /** Persons whom the tax register has not answered for yet; so for parties. */
  DRFO_PENDING(Among.DRFO, 0.008),
  /** Persons whom the tax register does not know; so for parties. */
  DRFO_NOT_VERIFIED(Among.DRFO, 0.006),
  /** Persons not yet looked for among the dead; so for parties. */
  DRACS_DEATH_PENDING(Among.DRACS_DEATH, 0.004),
  /** The living who were found among the dead; so for parties. */
  DRACS_DEATH_NOT_VERIFIED(Among.DRACS_DEATH, 0.003),
  /** Persons waiting for an NHS employee because a rule was triggered. */
  NHS_RULES_TRIGGERED(Among.NHS, 0.008),
  /** Persons whom the NHS rules have not been applied to, or wait otherwise. */
  NHS_PENDING(Among.NHS, 0.005),
  /** Persons whom an NHS employee refused. */
  NHS_NOT_VERIFIED(Among.NHS, 0.003),

  /** Parties who are patients too: the same person, with the same documents. */
  PARTY_IS_PATIENT(Among.PARTY_ORIGIN, 0.4),
  /** Parties, not patients, whose only document is the passport or card of a person. */
  PARTY_SHARES_DOCUMENT(Among.PARTY_ORIGIN, 0.02),
  /** Parties without a tax number, where the number of a passport or card stands instead. */
  PARTY_WITHOUT_TAX_ID(Among.PARTY_TAX_ID, 0.02),
  /** Parties whom nobody employs. */
  PARTY_UNEMPLOYED(Among.EMPLOYMENT, 0.02),
  /** Parties who were dismissed everywhere. */
  PARTY_DISMISSED(Among.EMPLOYMENT, 0.03),
  /** Parties whose only employment is approved, but not active. */
  PARTY_NOT_ACTIVE(Among.EMPLOYMENT, 0.01);

  private final Among among;
  private final double usual;

  Share(Among among, double usual) {
    this.among = among;
    this.usual = usual;
  }

  /** The fraction where nobody says otherwise. */
  public double usual() {
    return usual;
  }

  Among among() {
    return among;
  }
}
