package ua.ehealth.mimir.registry.xroad;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.core5.concurrent.Cancellable;
import ua.ehealth.mimir.registry.RegisterClient.Departure;

/**
 * The absolute deadlines of one request: one until a connection stands, one from the departure to
 * the last byte of the reply. No trickle of bytes prolongs them, and the wait for the departure
 * counts for neither.
 */
final class Exchange {

  private enum Phase {
    CONNECTING,
    WAITING,
    REPLYING,
    DONE,
    EXPIRED
  }

  private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.CONNECTING);
  private final ScheduledExecutorService clock;
  private final Duration replyTimeout;
  private final Departure departure;
  private final Cancellable request;
  private ScheduledFuture<?> deadline;
  private volatile boolean departed;

  Exchange(
      ScheduledExecutorService clock,
      XRoadSettings settings,
      Departure departure,
      Cancellable request) {
    this.clock = clock;
    this.replyTimeout = settings.replyTimeout();
    this.departure = departure;
    this.request = request;
    this.deadline = arm(Phase.CONNECTING, settings.connectTimeout());
  }

  /** Called when a connection stands and nothing is written yet: waits for the departure. */
  void depart() throws InterruptedIOException {
    deadline.cancel(false);
    if (!phase.compareAndSet(Phase.CONNECTING, Phase.WAITING)) {
      throw new InterruptedIOException("too late to depart");
    }
    try {
      departure.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted before the departure");
    }
    departed = true;
    phase.set(Phase.REPLYING);
    deadline = arm(Phase.REPLYING, replyTimeout);
  }

  /** Called when the last byte of the reply is there; false if that was too late. */
  boolean complete() {
    deadline.cancel(false);
    return phase.compareAndSet(Phase.REPLYING, Phase.DONE);
  }

  /** Called when the request has failed. */
  void stop() {
    deadline.cancel(false);
    phase.updateAndGet(p -> p == Phase.EXPIRED ? p : Phase.DONE);
  }

  boolean expired() {
    return phase.get() == Phase.EXPIRED;
  }

  /** Whether the departure was, so that bytes of the request may have left. */
  boolean departed() {
    return departed;
  }

  private ScheduledFuture<?> arm(Phase during, Duration timeout) {
    return clock.schedule(
        () -> {
          if (phase.compareAndSet(during, Phase.EXPIRED)) {
            request.cancel();
          }
        },
        timeout.toNanos(),
        TimeUnit.NANOSECONDS);
  }
}
