package ua.ehealth.mimir.emulator.faults;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import ua.ehealth.mimir.emulator.chance.Draws;
import ua.ehealth.mimir.emulator.registers.RegisterService;

/** A fault under way: chooses the calls that it hits. */
public final class RunningFault {
  private static final long PERIOD = Duration.ofSeconds(10).toNanos();
  private final FaultOrder order;
  private final Draws draws;
  private final AtomicLong hits = new AtomicLong();
  private boolean begun;
  private long begin;

  /** Its time begins with the first call that it could hit. */
  RunningFault(FaultOrder order, Draws draws) {
    this.order = order;
    this.draws = draws;
  }

  /** Its time begins now. */
  RunningFault(FaultOrder order, Draws draws, long nanos) {
    this(order, draws);
    this.begun = true;
    this.begin = nanos;
  }

  /** This call is one of those it hits. */
  boolean hits(RegisterService service, long nanos) {
    if (order.service().isPresent() && order.service().get() != service) {
      return false;
    }
    long age = age(nanos);
    if (isOver(age)) {
      return false;
    }
    boolean hit =
        order.fault().byTimetable()
            ? age % PERIOD < order.share() * PERIOD
            : order.share() >= 1 || draws.next() < order.share();
    if (hit) {
      hits.incrementAndGet();
    }
    return hit;
  }

  /** What was ordered. */
  public FaultOrder order() {
    return order;
  }

  /** How many calls it has hit. */
  public long hitsSoFar() {
    return hits.get();
  }

  /** How much of its time is left; empty where it has no end. */
  public synchronized Optional<Duration> left(long nanos) {
    return order.time().map(time -> begun ? time.minusNanos(nanos - begin) : time);
  }

  /** Its time is over. */
  boolean isOverAt(long nanos) {
    return left(nanos).filter(left -> !left.isPositive()).isPresent();
  }

  private boolean isOver(long age) {
    return order.time().isPresent() && age >= order.time().get().toNanos();
  }

  private synchronized long age(long nanos) {
    if (!begun) {
      begun = true;
      begin = nanos;
    }
    return Math.max(0, nanos - begin);
  }
}
