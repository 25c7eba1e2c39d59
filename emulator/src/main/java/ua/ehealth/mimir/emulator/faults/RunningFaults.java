package ua.ehealth.mimir.emulator.faults;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import ua.ehealth.mimir.emulator.chance.Draws;
import ua.ehealth.mimir.emulator.registers.RegisterService;
import ua.ehealth.mimir.emulator.time.Watch;

/**
 * All faults under way. Which calls are hit follows from the seed, the order in which faults were
 * begun, and the order of the calls.
 */
public final class RunningFaults {
  private final List<RunningFault> running = new CopyOnWriteArrayList<>();
  private final AtomicLong nextSeed;
  private final Watch watch;

  /**
   * Begins with these: their time runs from the first call that they could hit, so that it is not
   * spent before anybody asks.
   */
  public RunningFaults(List<FaultOrder> orders, long seed, Watch watch) {
    this.nextSeed = new AtomicLong(seed);
    this.watch = watch;
    for (FaultOrder order : orders) {
      running.add(new RunningFault(order, draws()));
    }
  }

  /** Begins one more; its time runs from now. */
  public void begin(FaultOrder order) {
    long now = watch.nanos();
    running.removeIf(fault -> fault.isOverAt(now));
    running.add(new RunningFault(order, draws(), now));
  }

  /** Ends them all. */
  public void endAll() {
    running.clear();
  }

  /** Those that are not over. */
  public List<RunningFault> list() {
    long now = watch.nanos();
    return running.stream().filter(fault -> !fault.isOverAt(now)).toList();
  }

  /** The first fault that hits this call. */
  public Optional<FaultKind> strike(RegisterService service) {
    if (running.isEmpty()) {
      return Optional.empty();
    }
    long now = watch.nanos();
    for (RunningFault fault : running) {
      if (fault.hits(service, now)) {
        return Optional.of(fault.order().fault());
      }
    }
    return Optional.empty();
  }

  private Draws draws() {
    return new Draws(nextSeed.getAndIncrement());
  }
}
