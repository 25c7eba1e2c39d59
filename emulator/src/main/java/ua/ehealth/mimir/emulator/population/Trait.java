package ua.ehealth.mimir.emulator.population;

/**
 * What is drawn of somebody, each by dice of its own. The dice follow from the name: to rename one
 * is to change every population.
 */
enum Trait {
  UNZR_NUMBER,
  UNZR_STORED,
  UNZR_SPELLING,
  UNZR_DATE,
  UNZR_SHIFT,
  UNZR_ANSWER,
  GENDER,
  SURNAME,
  SECOND_SURNAME,
  DOUBLE_SURNAME,
  FIRST_NAME,
  SECOND_NAME,
  SECOND_NAME_ABSENT,
  PARTY_BIRTH,
  TAX_ID,
  TAX_ID_ABSENT,
  LIFE,
  LIFE_DETAIL,
  DEATH_DATE,
  PAPERS,
  PAPERS_DETAIL,
  MAIN_KIND,
  DONOR,
  PASSPORT_NUMBER,
  CARD_NUMBER,
  ISSUED,
  ISSUED_ABSENT,
  EXPIRES,
  ISSUER,
  OTHER_PAPER,
  OTHER_PAPER_KIND,
  OTHER_PAPER_NUMBER,
  NUMBER_STORED,
  NUMBER_SPELLING,
  PARTY_NUMBER_STORED,
  PARTY_NUMBER_SPELLING,
  MVS_ANSWER,
  DMS_ANSWER,
  DRFO,
  DRACS_DEATH,
  NHS,
  NHS_DETAIL,
  PARTY_DRFO,
  PARTY_DRACS_DEATH,
  PARTY_ORIGIN,
  PARTY_PATIENT,
  PARTY_TAX_ID,
  EMPLOYMENT,
  EMPLOYMENTS,
  LEGAL_ENTITY,
  EMPLOYEE_TYPE,
  EMPLOYMENT_START,
  PERSON_ID,
  PARTY_ID,
  DOCUMENT_ID,
  EMPLOYEE_ID;

  private final long salt = Draws.mix(name().hashCode());

  long salt() {
    return salt;
  }
}
