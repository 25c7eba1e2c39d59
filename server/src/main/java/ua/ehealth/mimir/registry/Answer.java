package ua.ehealth.mimir.registry;

/** What came of a question: exactly one of four (specification 2.5). */
public sealed interface Answer {

  /** An answer that may move a status. */
  sealed interface Definite extends Answer {
    /** The register's own code (dictionary EIS_MVS_STATUS): 1, 0 or -1. */
    short code();

    /** The register's description, cleaned and bounded; empty where the service has none. */
    String description();

    /** The answer that a stored code stands for; {@code code} is 1, 0 or -1. */
    static Definite of(int code, String description) {
      return switch (code) {
        case 1 -> new Found(description);
        case 0 -> new NotFound(description);
        case -1 -> new Rejected(description);
        default -> throw new IllegalArgumentException("not the code of a definite answer: " + code);
      };
    }
  }

  /** Code 1: the register holds such a record. */
  record Found(String description) implements Definite {
    @Override
    public short code() {
      return 1;
    }
  }

  /** Code 0: the register holds no such record. */
  record NotFound(String description) implements Definite {
    @Override
    public short code() {
      return 0;
    }
  }

  /** Code -1: mandatory fields missing or filled in incorrectly. */
  record Rejected(String description) implements Definite {
    @Override
    public short code() {
      return -1;
    }
  }

  /** No answer: nothing may move. */
  record Unavailable(Trouble trouble) implements Answer {}
}
