package ua.ehealth.mimir.subject;

/** The two kinds of people whose statuses are kept (specification 1.1). */
public enum SubjectKind {
  /** A patient, of the MPI database. */
  PERSON,
  /** A health worker, of the PRM database. */
  PARTY
}
