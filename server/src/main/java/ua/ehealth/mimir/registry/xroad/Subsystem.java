package ua.ehealth.mimir.registry.xroad;

import java.util.Objects;

/**
 * A subsystem of a member of X-Road, its instance apart.
 *
 * @param memberClass such as {@code GOV}
 * @param memberCode the member's registration number, eight digits
 * @param subsystemCode the member's own name for the subsystem
 */
public record Subsystem(String memberClass, String memberCode, String subsystemCode) {
  public Subsystem {
    Objects.requireNonNull(memberClass);
    Objects.requireNonNull(memberCode);
    Objects.requireNonNull(subsystemCode);
  }
}
