package ua.ehealth.mimir.sync.run.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import ua.ehealth.mimir.registry.answers.MemoryAnswerStore;
import ua.ehealth.mimir.sync.run.RunSettings;
import ua.ehealth.mimir.sync.subjects.Outlook;

/**
 * Two subject databases, MIMIR, a register and the processes that work on them, all in virtual time
 * and in an order that a seed decides.
 */
final class World {
  private static final Duration SWEEP = Duration.ofSeconds(1);
  private static final Duration SCHEDULE = Duration.ofSeconds(2);

  /** Within this a process sees that the register is held. */
  private static final Duration WATCH = Duration.ofSeconds(1);

  private static final Duration FAR_TOO_LONG = Duration.ofMinutes(10);

  private final SplittableRandom random;
  private final VirtualTime time = new VirtualTime();
  private final ScriptedRegister register;
  private final MemoryAnswerStore store = new MemoryAnswerStore(time, this::holds);
  private final List<SubjectTable> tables = List.of(new SubjectTable(time), new SubjectTable(time));
  private final List<Node> nodes = new ArrayList<>();
  private final Duration statement;
  private final Duration call;
  private long heldSince;
  private long heldUntil;
  private boolean calm;
  private int runsBefore;

  World(SplittableRandom random) {
    this.random = random;
    this.register = new ScriptedRegister(random.split());
    this.statement = Duration.ofMillis(random.nextInt(1, 40));
    this.call = Duration.ofMillis(random.nextInt(1, 400));
  }

  SplittableRandom random() {
    return random;
  }

  VirtualTime time() {
    return time;
  }

  MemoryAnswerStore store() {
    return store;
  }

  ScriptedRegister register() {
    return register;
  }

  List<SubjectTable> tables() {
    return tables;
  }

  SubjectTable otherThan(SubjectTable table) {
    return tables.get(1 - tables.indexOf(table));
  }

  List<Node> nodes() {
    return nodes;
  }

  /** The longest that a statement takes to the database, and back. */
  Duration statement() {
    return statement;
  }

  /** The longest that a question waits for its call, and the longest that a call takes. */
  Duration call() {
    return call;
  }

  /** Whether what that run reserved is still its own. */
  boolean holds(UUID run) {
    return nodes.stream().anyMatch(node -> node.id().equals(run) && node.works() && node.alive());
  }

  /** Whether nobody ever had a reason to take over what that run reserved. */
  boolean alwaysHeld(UUID run) {
    return nodes.stream()
        .anyMatch(
            node -> node.id().equals(run) && node.works() && !node.onceGone() && !node.stopped());
  }

  /** An operator holds the register for a while: runs end, and none begins. */
  void hold(Duration duration) {
    heldSince = held() ? heldSince : time.nanos();
    heldUntil = time.nanos() + duration.toNanos();
    nodes.stream().filter(Node::works).forEach(node -> node.soon(WATCH, node::halt));
  }

  boolean held() {
    return heldUntil - time.nanos() > 0;
  }

  /** Whether every process that is not frozen has seen by now that the register is held. */
  boolean knownToBeHeld() {
    return held() && time.nanos() - heldSince > WATCH.toNanos();
  }

  /** Nothing disturbs any more. */
  void calm() {
    calm = true;
    heldUntil = time.nanos();
    runsBefore = nodes.size();
    register.silent(0);
  }

  boolean disturbed() {
    return !calm;
  }

  Node run(SubjectTable table, RunSettings settings) {
    Node node = new Node(this, nodes.size(), table, settings);
    nodes.add(node);
    adoptNotes(node.id());
    if (!settings.onlyWaiting()) {
      table.recallWaiters();
    }
    node.start();
    return node;
  }

  /** Spreads what runs left that are no more. */
  void adoptNotes(UUID run) {
    store
        .adoptNotes(run, Integer.MAX_VALUE)
        .forEach(note -> {
          tables.forEach(table -> new Writing(table, time).apply(List.of(), note.answers()));
          store.spread(note.id());
        });
  }

  /** Lives until calm has come and all work is done. */
  void live() {
    sweep();
    schedule();
    while (!allDone()) {
      assertThat(time.passed()).as("the end of all runs").isLessThan(FAR_TOO_LONG);
      time.step();
      check();
    }
  }

  private void sweep() {
    for (SubjectTable table : tables) {
      for (long token : table.sweep()) {
        assertThat(nodes)
            .as("those who let a lease run out")
            .noneMatch(node -> node.table() == table && node.holds(token));
      }
    }
    time.after(SWEEP, this::sweep);
  }

  private void schedule() {
    for (SubjectTable table : tables) {
      boolean underWay =
          nodes.stream().anyMatch(node -> node.table() == table && node.works() && node.alive());
      if (!underWay && !held() && !done(table)) {
        run(table, Lives.settings(random, !calm && random.nextInt(3) == 0));
      }
    }
    time.after(SCHEDULE, this::schedule);
  }

  private boolean allDone() {
    return calm
        && nodes.stream().noneMatch(Node::works)
        && tables.stream().allMatch(table -> done(table) && table.leases().isEmpty());
  }

  /** Whether a run in calm times has ended by itself and nobody waits. */
  private boolean done(SubjectTable table) {
    Optional<Outlook> last =
        nodes.stream()
            .skip(runsBefore)
            .filter(node -> node.table() == table && node.run().finished())
            .flatMap(node -> node.run().outlook().stream())
            .reduce((_, later) -> later);
    return calm && last.isPresent() && last.get().waiting() == 0 && table.nextRetry().isEmpty();
  }

  /** Whoever is in review is so under a claim, and nobody else is claimed. */
  private void check() {
    for (SubjectTable table : tables) {
      for (Row row : table.rows()) {
        if (row.inReview() != (row.before != null) || row.inReview() != (row.claim != 0)) {
          throw new AssertionError(row.id + " at " + time.passed());
        }
      }
    }
  }
}
