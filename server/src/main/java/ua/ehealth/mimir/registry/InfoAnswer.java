package ua.ehealth.mimir.registry;

/** What came of asking whose a UNZR is: exactly one of four (specification 2.8, 3.2). */
public sealed interface InfoAnswer {

  /** Code 1: what the register knows of the holder. */
  record Known(PersonalInfo info) implements InfoAnswer {}

  /** Code 0: the register holds no such UNZR. */
  record NoRecord() implements InfoAnswer {}

  /** Code -1: the UNZR is filled in incorrectly. */
  record Rejected() implements InfoAnswer {}

  /** No answer. */
  record Unavailable(Trouble trouble) implements InfoAnswer {}
}
