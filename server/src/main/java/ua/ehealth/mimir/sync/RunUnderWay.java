package ua.ehealth.mimir.sync;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import ua.ehealth.mimir.sync.run.Run;
import ua.ehealth.mimir.sync.run.Tally;
import ua.ehealth.mimir.time.Stopwatch;

/** A run of this process: how far it is, and what brings it to a halt. For any thread. */
final class RunUnderWay {
  private final UUID id;
  private final Job job;
  private final RunCause cause;
  private final Tally before;
  private final Run run;
  private final RunDriver driver;
  private final Stopwatch stopwatch;
  private final LastMinute lastMinute;
  private final AtomicReference<Halt> halt = new AtomicReference<>();
  private volatile Tally tally;
  private volatile Long due;

  /**
   * Why a run halts before its time.
   *
   * @param message in a line
   */
  record Halt(RunState state, String message) {}

  /**
   * @param before what the run came to before it was paused
   */
  RunUnderWay(
      UUID id,
      Job job,
      RunCause cause,
      Tally before,
      Run run,
      Effects effects,
      RunListener listener,
      Stopwatch stopwatch) {
    this.id = id;
    this.job = job;
    this.cause = cause;
    this.before = before;
    this.tally = run.tally();
    this.run = run;
    this.stopwatch = stopwatch;
    this.lastMinute = new LastMinute(stopwatch.nanos());
    this.driver =
        new RunDriver(
            run,
            effects,
            stopwatch,
            soFar -> {
              tally = soFar;
              listener.went(soFar);
            });
  }

  UUID id() {
    return id;
  }

  Job job() {
    return job;
  }

  RunCause cause() {
    return cause;
  }

  Run run() {
    return run;
  }

  RunDriver driver() {
    return driver;
  }

  /** What the run came to so far, before its pauses too. */
  Tally tally() {
    return before.plus(tally);
  }

  /** Asked about once a second, by one thread. */
  LastMinute.Lately lately() {
    return lastMinute.at(stopwatch.nanos(), tally);
  }

  void due(long subjects) {
    due = subjects;
  }

  /** How many were due when it began; null while that is not known. */
  Long due() {
    return due;
  }

  /**
   * Lets the run give back what it has claimed and end.
   *
   * @return false if something has brought it to a halt before
   */
  boolean halt(RunState state, String message) {
    boolean first = halt.compareAndSet(null, new Halt(state, message));
    if (first) {
      driver.stop();
    }
    return first;
  }

  /** What brought it to a halt; empty: nothing has. */
  Optional<Halt> halted() {
    return Optional.ofNullable(halt.get());
  }

  /**
   * How it has ended, as far as this process knows.
   *
   * @param broken by trouble
   */
  RunState end(boolean broken) {
    if (run.outlook().isPresent()) {
      return RunState.FINISHED;
    }
    return broken ? RunState.FAILED : halted().map(Halt::state).orElse(RunState.STOPPED);
  }

  /**
   * Throws {@link RunHalted} if an operator is why it ended; a process that ends is nobody's order.
   *
   * @param noted how it ended as it was noted; empty if it could not be
   */
  void throwIfOrdered(Optional<RunRows.Ended> noted) {
    RunState state = noted.map(RunRows.Ended::state).orElse(end(false));
    if (state == RunState.HELD) {
      throw new RunHalted(
          state, "the run of %s has ended: %s".formatted(job, halt.get().message()));
    }
    noted
        .flatMap(RunRows.Ended::order)
        .filter(_ -> state == RunState.PAUSED || state == RunState.STOPPED)
        .ifPresent(order -> {
          throw new RunHalted(state, "the run of %s was %s".formatted(job, order.inWords()));
        });
  }
}
