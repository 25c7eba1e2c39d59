package ua.ehealth.mimir.emulator.population;

/** Alternatives of which at most one happens, so that their shares add up to 1 at most. */
enum Among {
  UNZR_STORED,
  UNZR_DATE,
  UNZR_ANSWER,
  SECOND_NAME,
  SURNAME,
  TAX_ID,
  LIFE,
  PAPERS,
  OTHER_PAPERS,
  ISSUE_DATE,
  NUMBER_STORED,
  PARTY_NUMBER_STORED,
  MVS_ANSWER,
  DMS_ANSWER,
  DRFO,
  DRACS_DEATH,
  NHS,
  PARTY_ORIGIN,
  PARTY_TAX_ID,
  EMPLOYMENT
}
