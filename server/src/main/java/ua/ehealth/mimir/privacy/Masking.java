package ua.ehealth.mimir.privacy;

/** Hides a value from who may not see it, or does not need to (specification 4.4). */
public final class Masking {
  private static final int SHOWN = 2;

  private Masking() {}

  /**
   * A UNZR, tax id, document number or name as {@code **********99}: a star for each character but
   * the last two. One of two characters or fewer is hidden whole.
   *
   * @param value null stays null
   */
  public static String mask(String value) {
    if (value == null) {
      return null;
    }
    int length = value.codePointCount(0, value.length());
    if (length <= SHOWN) {
      return "*".repeat(length);
    }
    return "*".repeat(length - SHOWN)
        + value.substring(value.offsetByCodePoints(value.length(), -SHOWN));
  }
}
