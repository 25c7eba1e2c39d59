package ua.ehealth.mimir.emulator.securityserver;

/**
 * Who takes part in X-Road.
 *
 * @param subsystemCode empty for a member that is no subsystem
 */
public record SubsystemId(
    String instance, String memberClass, String memberCode, String subsystemCode) {
  private static final int PARTS = 4;

  /**
   * Reads {@code SEVDEIR-TEST/GOV/00000001/MIMIR}.
   *
   * @throws IllegalArgumentException where it is not of four parts
   */
  public static SubsystemId parse(String text) {
    String[] parts = text.split("/", -1);
    if (parts.length != PARTS) {
      throw unreadable(text);
    }
    for (String part : parts) {
      if (part.isBlank()) {
        throw unreadable(text);
      }
    }
    return new SubsystemId(parts[0], parts[1], parts[2], parts[3]);
  }

  private static IllegalArgumentException unreadable(String text) {
    return new IllegalArgumentException(
        "\""
            + text
            + "\" is not INSTANCE/CLASS/CODE/SUBSYSTEM, as SEVDEIR-TEST/GOV/00000001/MIMIR");
  }

  @Override
  public String toString() {
    String member = instance + "/" + memberClass + "/" + memberCode;
    return subsystemCode.isEmpty() ? member : member + "/" + subsystemCode;
  }
}
