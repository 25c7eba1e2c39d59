package ua.ehealth.mimir.registry.pace;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.ehealth.mimir.registry.Answer;
import ua.ehealth.mimir.registry.Defect;
import ua.ehealth.mimir.registry.EisService;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.registry.RegisterClient;
import ua.ehealth.mimir.registry.Trouble;

/**
 * Where the questions of one service queue up: each leaves, in the order they came, when its
 * service has a free slot, the pace gives a permit, and the security server has a free slot. Calls
 * run on virtual threads.
 *
 * <p>The shared slot is taken last, so that a slow service that waits for its permit keeps nobody
 * out. Where slots are scarce it is taken first: a permit would go stale in the queue for it.
 */
public final class RegisterDesk implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RegisterDesk.class);

  /** How long {@link #close} waits for interrupted calls. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final RegisterClient client;
  private final Pace pace;
  private final Slots slots;
  private final Semaphore serviceSlots;
  private final LinkedBlockingDeque<Waiting> queue = new LinkedBlockingDeque<>();
  private final Gate gate = new Gate();
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicInteger inFlight = new AtomicInteger();
  private final LongAdder calls = new LongAdder();
  private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
  private final Thread dispatcher;

  private record Waiting(Question question, Asker asker) {}

  /** Whoever has asked. */
  @FunctionalInterface
  public interface Asker {
    /** The answer; called on a thread of its own. What it throws is logged by its type. */
    void answered(Answer answer);

    /**
     * Looked at before the question leaves: one that nobody wants any more is dropped without an
     * answer, and without a call.
     */
    default boolean stillWants() {
      return true;
    }
  }

  /**
   * @param maxInFlight calls at once to this service
   * @param slots what all services share
   */
  public RegisterDesk(
      EisService service, RegisterClient client, Pace pace, int maxInFlight, Slots slots) {
    this.client = client;
    this.pace = pace;
    this.slots = slots;
    this.serviceSlots = new Semaphore(maxInFlight, true);
    this.dispatcher =
        Thread.ofVirtual().name("desk-" + service.code()).start(this::dispatchUntilClosed);
  }

  /**
   * Queues a question. Exactly one answer comes back, on another thread, unless the desk is closed
   * or the question not wanted any more before it has left: then none does, and it counts as never
   * asked.
   */
  public void ask(Question question, Asker asker) {
    waiting.incrementAndGet();
    queue.add(new Waiting(question, asker));
  }

  /**
   * While held, no question leaves: those that wait go on waiting in their order (specification
   * 2.6). Calls under way go on.
   */
  public void hold(boolean held) {
    gate.shut(held);
  }

  /** Questions that have not left yet. */
  public int waiting() {
    return waiting.get();
  }

  /** Calls that have left and are not answered yet. */
  public int inFlight() {
    return inFlight.get();
  }

  /** Calls made since the start. */
  public long calls() {
    return calls.sum();
  }

  private void dispatchUntilClosed() {
    boolean scarce = false;
    try {
      while (true) {
        Waiting next = takeWanted();
        Pace.Permit permit;
        if (scarce) {
          scarce = !slots.acquire();
          permit = nextOrRelease();
        } else {
          permit = pace.next();
          scarce = !slots.acquire();
        }
        if (gate.isShut()) {
          slots.release();
          putBack(next);
        } else {
          callOrRelease(next, permit);
        }
      }
    } catch (InterruptedException | RejectedExecutionException closed) {
      Thread.currentThread().interrupt();
    }
  }

  /** The next question with a slot of the service; those nobody wants any more are dropped. */
  private Waiting takeWanted() throws InterruptedException {
    gate.await();
    serviceSlots.acquire();
    Waiting next = queue.take();
    while (!next.asker().stillWants()) {
      waiting.decrementAndGet();
      next = queue.take();
    }
    return next;
  }

  /** It was held while it waited to leave: first again when it may. */
  private void putBack(Waiting next) {
    queue.addFirst(next);
    serviceSlots.release();
  }

  private Pace.Permit nextOrRelease() throws InterruptedException {
    try {
      return pace.next();
    } catch (InterruptedException closed) {
      slots.release();
      throw closed;
    }
  }

  private void callOrRelease(Waiting next, Pace.Permit permit) {
    try {
      callers.execute(() -> call(next, permit));
    } catch (RejectedExecutionException closed) {
      slots.release();
      throw closed;
    }
  }

  private void call(Waiting next, Pace.Permit permit) {
    Call call = new Call(permit);
    Answer answer;
    try {
      answer = client.ask(next.question(), call);
    } catch (Throwable defect) {
      // Even an Error: otherwise the question would wait for ever.
      LOG.error("defect in the register client: {}", Defect.of(defect));
      answer = new Answer.Unavailable(Trouble.of(Trouble.Kind.OUR_MESSAGE, "client.defect"));
    } finally {
      call.end();
      slots.release();
      serviceSlots.release();
    }
    tell(next.asker(), answer);
  }

  private static void tell(Asker asker, Answer answer) {
    // An interrupt was for the call, not for whoever takes its answer.
    Thread.interrupted();
    try {
      asker.answered(answer);
    } catch (RuntimeException defect) {
      LOG.error("an answer was not taken: {}", Defect.of(defect));
    }
  }

  /** Counts a call from its departure to its end. */
  private final class Call implements RegisterClient.Departure {
    private final Pace.Permit permit;
    private boolean departed;

    Call(Pace.Permit permit) {
      this.permit = permit;
    }

    @Override
    public void await() throws InterruptedException {
      permit.spend();
      departed = true;
      waiting.decrementAndGet();
      inFlight.incrementAndGet();
      calls.increment();
    }

    void end() {
      (departed ? inFlight : waiting).decrementAndGet();
    }
  }

  /**
   * Stops asking and interrupts the calls under way, whose answers are still told. When it returns,
   * nobody is told anything any more, but for calls that do not end within 5 s of their interrupt.
   */
  @Override
  public void close() {
    dispatcher.interrupt();
    callers.shutdownNow();
    try {
      boolean ended =
          dispatcher.join(PATIENCE)
              && callers.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      if (!ended) {
        LOG.warn("calls are still under way after their interrupt");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
