package ua.ehealth.mimir.privacy;

/** A value could not be sealed or opened. The message may be shown: it never holds the value. */
public final class SealingFailed extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** What is in the way. */
  public enum Reason {
    /** There is no key at all. */
    NO_KEYS,
    /** It is sealed with a key that the setting does not hold. */
    UNKNOWN_KEY,
    /** It was changed, stands in another row or column, or its key has another text. */
    DAMAGED
  }

  private final Reason reason;

  private SealingFailed(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  static SealingFailed noKeys() {
    return new SealingFailed(Reason.NO_KEYS, "MIMIR_ENCRYPTION_KEYS is not set", null);
  }

  static SealingFailed unknownKey(SealedColumn column, String key) {
    return new SealingFailed(
        Reason.UNKNOWN_KEY,
        "a value of "
            + column.title()
            + " is sealed with the key "
            + key
            + ", which MIMIR_ENCRYPTION_KEYS does not hold",
        null);
  }

  static SealingFailed damaged(SealedColumn column, String key, Throwable cause) {
    return new SealingFailed(
        Reason.DAMAGED,
        "a value of "
            + column.title()
            + " cannot be opened with the key "
            + key
            + ": it was changed or moved, or another key had that id",
        cause);
  }

  public Reason reason() {
    return reason;
  }
}
