package ua.ehealth.mimir.registry.pace;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import ua.ehealth.mimir.registry.Answer;
import ua.ehealth.mimir.registry.EisService;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.registry.RegisterClient;

/**
 * Where the questions of one service queue up: each leaves when its service has a free slot, the
 * security server has one, and the pace gives a permit, in the order they came. Only one question
 * at a time holds slots while it waits for its permit, so that a slow service does not starve the
 * others. Calls run on virtual threads.
 */
public final class RegisterDesk implements AutoCloseable {
  private final RegisterClient client;
  private final Pace pace;
  private final Slots slots;
  private final Semaphore serviceSlots;
  private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
  private final LongAdder calls = new LongAdder();
  private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
  private final Thread dispatcher;

  private record Waiting(Question question, Consumer<Answer> whenAnswered) {}

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
   * first: then none does, and the question counts as never asked.
   */
  public void ask(Question question, Consumer<Answer> whenAnswered) {
    queue.add(new Waiting(question, whenAnswered));
  }

  /** Questions that have not left yet. */
  public int waiting() {
    return queue.size();
  }

  /** Calls made since the start. */
  public long calls() {
    return calls.sum();
  }

  private void dispatchUntilClosed() {
    try {
      while (true) {
        Waiting next = queue.take();
        serviceSlots.acquire();
        slots.acquire();
        Pace.Permit permit = pace.next();
        callers.execute(() -> call(next, permit));
      }
    } catch (InterruptedException | RejectedExecutionException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private void call(Waiting waiting, Pace.Permit permit) {
    Answer answer;
    try {
      answer =
          client.ask(
              waiting.question(),
              () -> {
                permit.spend();
                calls.increment();
              });
    } finally {
      slots.release();
      serviceSlots.release();
    }
    waiting.whenAnswered().accept(answer);
  }

  /** Stops asking; calls under way are interrupted and their answers may be lost. */
  @Override
  public void close() {
    dispatcher.interrupt();
    callers.shutdownNow();
  }
}
