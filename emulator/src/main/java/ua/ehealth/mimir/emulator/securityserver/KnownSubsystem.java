package ua.ehealth.mimir.emulator.securityserver;

import java.util.Set;
import java.util.TreeSet;
import ua.ehealth.mimir.emulator.registers.RegisterService;

/**
 * A subsystem that the security server knows.
 *
 * @param services for a client those it may ask, for a provider those it has
 */
public record KnownSubsystem(SubsystemId id, Set<String> services) {
  /** The demo's own identity. */
  public static final KnownSubsystem MIMIR = parse("SEVDEIR-TEST/GOV/00000001/MIMIR");

  /** The ministry. */
  public static final KnownSubsystem EIS_MVS = parse("SEVDEIR-TEST/GOV/00032684/20_EIS_prod");

  /** Copies the services. */
  public KnownSubsystem {
    services = Set.copyOf(services);
  }

  /**
   * Reads {@code INSTANCE/CLASS/CODE/SUBSYSTEM}, with all four services, or the same with {@code
   * :service+service}, with those only.
   *
   * @throws IllegalArgumentException where it is neither, or a service is none of the four
   */
  public static KnownSubsystem parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      return new KnownSubsystem(SubsystemId.parse(text), RegisterService.names());
    }
    Set<String> services = new TreeSet<>();
    for (String service : text.substring(colon + 1).split("\\+", -1)) {
      services.add(RegisterService.named(service).serviceCode());
    }
    return new KnownSubsystem(SubsystemId.parse(text.substring(0, colon)), services);
  }
}
