package ua.ehealth.mimir.oracle;

import java.util.Optional;

/**
 * What a stream must come to.
 *
 * @param dataStatus the register's code; null where nobody is asked
 * @param stored the question whose answer MIMIR must hold in the row that the stream points to
 */
record Expected(String status, String reason, Integer dataStatus, Optional<Question> stored) {
  static final Expected UNTOUCHED =
      new Expected("VERIFICATION_NEEDED", "INITIAL", null, Optional.empty());
  static final Expected NOT_NEEDED =
      new Expected("VERIFICATION_NOT_NEEDED", "AUTO_DATA_ABSENT", null, Optional.empty());
  static final Expected WRONG_FORMAT =
      new Expected("NOT_VERIFIED", "AUTO_INCORRECT_DATA", null, Optional.empty());
  private static final int REJECTED = -1;

  /** What follows from an answer (specification 2.5). */
  static Expected of(OurStream stream, Question question, int code) {
    if (code == REJECTED) {
      return new Expected("NOT_VERIFIED", "AUTO_INCORRECT_DATA", code, Optional.empty());
    }
    boolean good = code == stream.good;
    boolean kept = stream != OurStream.UNZR || good;
    return new Expected(
        good ? "VERIFIED" : "NOT_VERIFIED",
        "AUTO",
        code,
        kept ? Optional.of(question) : Optional.empty());
  }

  /** What is otherwise than expected, in words; empty: nothing. */
  String unlike(StreamColumns found) {
    StringBuilder unlike = new StringBuilder();
    compare(unlike, "status", status, found.status());
    compare(unlike, "reason", reason, found.reason());
    compare(unlike, "data_status", dataStatus, found.dataStatus());
    compare(unlike, "has data_id", stored.isPresent(), found.dataId() != null);
    compare(unlike, "has synced_at", dataStatus != null, found.syncedAt() != null);
    compare(
        unlike, "has unverified_at", status.equals("NOT_VERIFIED"), found.unverifiedAt() != null);
    return unlike.toString();
  }

  private static void compare(StringBuilder unlike, String what, Object expected, Object found) {
    if (expected == null ? found != null : !expected.equals(found)) {
      unlike.append(" %s is %s, not %s;".formatted(what, found, expected));
    }
  }
}
