package ua.ehealth.mimir.emulator.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ua.ehealth.mimir.emulator.registers.RegisterService;
import ua.ehealth.mimir.emulator.time.DurationText;

/**
 * What is to go wrong.
 *
 * @param service empty: all of them
 * @param share of the calls (of the time, where the fault has a timetable), above 0 and up to 1
 * @param time empty: until it is ended
 */
public record FaultOrder(
    FaultKind fault, Optional<RegisterService> service, double share, Optional<Duration> time) {
  private static final int MOST_PARTS = 3;

  /** Checks share and time. */
  public FaultOrder {
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "the share of " + fault.text() + " is above 0 and up to 1, not " + share);
    }
    if (time.isPresent() && !time.get().isPositive()) {
      throw new IllegalArgumentException("the time of " + fault.text() + " is above 0");
    }
  }

  /** All calls, or the fault's own timetable, until it is ended. */
  public static FaultOrder of(FaultKind fault) {
    return new FaultOrder(fault, Optional.empty(), fault.usualShare(), Optional.empty());
  }

  /**
   * Reads {@code name[:share[:duration]],…}, as {@code reset:0.2:60s,outage}; blank text is none.
   *
   * @throws IllegalArgumentException where it is not that, or a name is not known
   */
  public static List<FaultOrder> parseAll(String text) {
    List<FaultOrder> orders = new ArrayList<>();
    if (text != null && !text.isBlank()) {
      for (String one : text.split(",", -1)) {
        orders.add(parse(one.strip()));
      }
    }
    return List.copyOf(orders);
  }

  private static FaultOrder parse(String text) {
    String[] parts = text.split(":", -1);
    if (parts.length > MOST_PARTS) {
      throw new IllegalArgumentException("\"" + text + "\" is not name[:share[:duration]]");
    }
    FaultKind kind = FaultKind.named(parts[0]);
    double share = parts.length > 1 ? share(text, parts[1]) : kind.usualShare();
    Optional<Duration> time =
        parts.length > 2 ? Optional.of(DurationText.parse(parts[2])) : Optional.empty();
    return new FaultOrder(kind, Optional.empty(), share, time);
  }

  private static double share(String text, String share) {
    try {
      return Double.parseDouble(share);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "the share in \"" + text + "\" is not a number such as 0.2", e);
    }
  }
}
