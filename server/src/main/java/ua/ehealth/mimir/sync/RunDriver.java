package ua.ehealth.mimir.sync;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import ua.ehealth.mimir.sync.run.Effect;
import ua.ehealth.mimir.sync.run.Event;
import ua.ehealth.mimir.sync.run.Run;
import ua.ehealth.mimir.sync.run.Tally;
import ua.ehealth.mimir.time.Stopwatch;

/**
 * Drives one run: what happens comes in on one thread, what the run wants is carried out on virtual
 * threads.
 */
final class RunDriver {
  private static final long TICK_MILLIS = 20;

  private final Run run;
  private final Effects effects;
  private final Stopwatch stopwatch;
  private final Consumer<Tally> listener;
  private final LinkedBlockingQueue<Message> inbox = new LinkedBlockingQueue<>();

  private sealed interface Message {}

  /**
   * Something has happened.
   *
   * @param at when, and not when it was looked at: the time of an answer is counted from it
   */
  private record Happened(Event event, long at) implements Message {}

  /** An effect could not be carried out: the run cannot go on. */
  private record Broke(Throwable trouble) implements Message {}

  /**
   * @param listener is told about every {@value #TICK_MILLIS} ms what the run came to so far
   */
  RunDriver(Run run, Effects effects, Stopwatch stopwatch, Consumer<Tally> listener) {
    this.run = run;
    this.effects = effects;
    this.stopwatch = stopwatch;
    this.listener = listener;
  }

  /** Lets the run give back what it has claimed and end; for any thread. */
  void stop() {
    effects.abandonQuestions();
    inbox.add(happened(new Event.Stop()));
  }

  /**
   * Returns when the run is over, by itself or stopped by an interrupt or {@link #stop}. An
   * interrupt is noted on the thread again then; a second one ends the drive at once, and what is
   * claimed runs out by itself. What an effect threw is thrown on.
   */
  void drive() throws InterruptedException {
    boolean interrupted = false;
    long nextReport = stopwatch.nanos();
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      try {
        begin(run.start(stopwatch.nanos()), workers);
        while (!run.finished()) {
          try {
            take(inbox.poll(TICK_MILLIS, TimeUnit.MILLISECONDS), workers);
          } catch (InterruptedException stopped) {
            if (interrupted) {
              throw stopped;
            }
            interrupted = true;
            stop();
          }
          if (stopwatch.nanos() - nextReport >= 0) {
            nextReport = stopwatch.nanos() + TimeUnit.MILLISECONDS.toNanos(TICK_MILLIS);
            listener.accept(run.tally());
          }
        }
      } catch (RuntimeException | InterruptedException trouble) {
        effects.abandonQuestions();
        workers.shutdownNow();
        throw trouble;
      }
    }
    listener.accept(run.tally());
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void take(Message message, ExecutorService workers) {
    switch (message) {
      case null -> begin(run.on(new Event.Tick(), stopwatch.nanos()), workers);
      case Happened happened -> begin(run.on(happened.event(), happened.at()), workers);
      case Broke broke -> throw new RunBroken(broke.trouble());
    }
  }

  private void begin(List<Effect> wanted, ExecutorService workers) {
    for (Effect effect : wanted) {
      if (effect instanceof Effect.Ask ask) {
        effects.ask(ask, event -> inbox.add(happened(event)));
      } else {
        workers.execute(() -> inbox.add(carriedOut(effect)));
      }
    }
  }

  private Happened happened(Event event) {
    return new Happened(event, stopwatch.nanos());
  }

  private Message carriedOut(Effect effect) {
    try {
      return happened(effects.carryOut(effect));
    } catch (Throwable trouble) {
      // Even an Error: otherwise the run would wait for ever.
      return new Broke(trouble);
    }
  }
}
