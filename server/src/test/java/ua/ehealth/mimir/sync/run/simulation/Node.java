package ua.ehealth.mimir.sync.run.simulation;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import ua.ehealth.mimir.sync.run.Effect;
import ua.ehealth.mimir.sync.run.Event;
import ua.ehealth.mimir.sync.run.Run;
import ua.ehealth.mimir.sync.run.RunSettings;

/** A process with one run, which may be stopped, frozen or killed at any moment. */
final class Node {
  private static final Duration TICK = Duration.ofMillis(20);
  private static final Duration QUEUE = Duration.ofMillis(2);
  private static final Duration ALIVE = Duration.ofSeconds(2);

  private final UUID id;
  private final VirtualTime time;
  private final SubjectTable table;
  private final RunSettings settings;
  private final SplittableRandom random;
  private final Run run;
  private final Work work;
  private final Watch watch;
  private final Deque<Happened> inbox = new ArrayDeque<>();
  private boolean dead;
  private boolean stopped;
  private boolean onceGone;

  private boolean onceFrozen;

  /** It was frozen so long that it could not renew in time. */
  private boolean overslept;

  private long frozenUntil;
  private long aliveUntil;

  private record Happened(Event event, long at) {}

  Node(World world, int number, SubjectTable table, RunSettings settings) {
    this.id = new UUID(3, number);
    this.time = world.time();
    this.table = table;
    this.settings = settings;
    this.random = world.random().split();
    this.run = new Run(settings, random.split(), time.nanos());
    this.work = new Work(this, world);
    this.watch = new Watch(this, world);
    this.aliveUntil = time.nanos() + ALIVE.toNanos();
  }

  UUID id() {
    return id;
  }

  SubjectTable table() {
    return table;
  }

  RunSettings settings() {
    return settings;
  }

  SplittableRandom random() {
    return random;
  }

  Run run() {
    return run;
  }

  Watch watch() {
    return watch;
  }

  boolean stopped() {
    return stopped;
  }

  /** Whether it still does anything. */
  boolean works() {
    return !dead && !run.finished();
  }

  /** Whether the others take it for alive. */
  boolean alive() {
    return aliveUntil - time.nanos() > 0;
  }

  /** Whether the others took it for dead at some time, rightly or not. */
  boolean onceGone() {
    return onceGone || !alive();
  }

  /** Whether it may have missed what happened in the meantime. */
  boolean onceFrozen() {
    return onceFrozen;
  }

  /** Whether it has to see to it that this lease lives. */
  boolean holds(long token) {
    return works() && !overslept && watch.holds(token);
  }

  void start() {
    begin(run.start(time.nanos()));
    tick();
  }

  void stop() {
    stopped = true;
    tell(new Event.Stop(), time.nanos());
  }

  /** It sees that the register is held. */
  void halt() {
    if (works()) {
      stop();
    }
  }

  void kill() {
    dead = true;
  }

  void freeze(Duration duration) {
    onceFrozen = true;
    frozenUntil = time.nanos() + duration.toNanos();
    overslept |= duration.compareTo(settings.lease().dividedBy(3)) > 0;
  }

  private void tick() {
    onceGone |= !alive();
    aliveUntil = time.nanos() + ALIVE.toNanos();
    later(
        TICK,
        () -> {
          tell(new Event.Tick(), time.nanos());
          if (works()) {
            tick();
          }
        });
  }

  /** Within this time, unless the process is frozen or killed. */
  void soon(Duration most, Runnable what) {
    later(Duration.ofNanos(random.nextLong(most.toNanos())), what);
  }

  private void later(Duration delay, Runnable what) {
    time.after(
        delay,
        () -> {
          if (!dead && frozenUntil > time.nanos()) {
            later(Duration.ofNanos(frozenUntil - time.nanos()), what);
          } else if (!dead) {
            what.run();
          }
        });
  }

  /** Something has happened: the run is told of it in its turn. */
  void post(Event event) {
    inbox.add(new Happened(event, time.nanos()));
    soon(
        QUEUE,
        () -> {
          Happened next = inbox.remove();
          tell(next.event(), next.at());
        });
  }

  private void tell(Event event, long happenedAt) {
    if (!run.finished()) {
      watch.happened(event, happenedAt);
      begin(run.on(event, happenedAt));
      watch.afterwards();
    }
  }

  private void begin(List<Effect> effects) {
    for (Effect effect : effects) {
      watch.wanted(effect);
      work.begin(effect);
    }
  }
}
