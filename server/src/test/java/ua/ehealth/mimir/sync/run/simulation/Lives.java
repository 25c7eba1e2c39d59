package ua.ehealth.mimir.sync.run.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import ua.ehealth.mimir.Seeded;
import ua.ehealth.mimir.registry.Answer;
import ua.ehealth.mimir.settings.RetryDelays;
import ua.ehealth.mimir.sync.run.RunSettings;
import ua.ehealth.mimir.verification.Decisions;
import ua.ehealth.mimir.verification.Inquiry;
import ua.ehealth.mimir.verification.Reason;
import ua.ehealth.mimir.verification.Rules;
import ua.ehealth.mimir.verification.StreamState;
import ua.ehealth.mimir.verification.StreamStatus;

/** What worlds are filled with, and what happens to them. */
final class Lives {
  private static final Duration TURMOIL = Duration.ofSeconds(20);

  private Lives() {}

  static RunSettings settings(SplittableRandom random, boolean onlyWaiting) {
    boolean repeat = random.nextBoolean();
    return new RunSettings(
        Row.STREAM,
        random.nextInt(1, 12),
        random.nextInt(1, 8),
        Duration.ofMillis(random.nextInt(600, 6_000)),
        Duration.ofHours(24),
        new RetryDelays(List.of(Duration.ofMillis(300), Duration.ofSeconds(2)), repeat),
        Rules.DEFAULT,
        onlyWaiting);
  }

  static World peopled(SplittableRandom random) {
    World world = new World(random);
    for (SubjectTable table : world.tables()) {
      int many = random.nextInt(1, 40);
      for (int number = 1; number <= many; number++) {
        table.add(somebody(world, number));
      }
    }
    return world;
  }

  private static Row somebody(World world, int number) {
    SplittableRandom random = world.random();
    Row row = new Row(number, anyCard(random), bare(Reason.INITIAL));
    row.eligible = random.nextInt(20) > 0;
    row.state = anyState(world, row);
    return row;
  }

  /** One of few: many have the same. */
  private static String anyCard(SplittableRandom random) {
    int kind = random.nextInt(20);
    return kind == 0 ? null : kind == 1 ? "12 34" : "%09d".formatted(random.nextInt(30));
  }

  private static StreamState bare(String reason) {
    return StreamState.bare(StreamStatus.VERIFICATION_NEEDED, reason);
  }

  /** New, asked for again, or with the right answer of some day. */
  private static StreamState anyState(World world, Row row) {
    SplittableRandom random = world.random();
    int kind = random.nextInt(4);
    if (kind > 1 && row.inquiry() instanceof Inquiry.Ask ask) {
      Answer.Definite truth = world.register().truth(ask.question());
      Instant answeredAt =
          world.time().instant().minus(Duration.ofDays(kind == 2 ? 300 : random.nextInt(1, 260)));
      return Decisions.answered(Row.STREAM, row.state, truth, new UUID(8, 8), answeredAt);
    }
    return bare(kind == 0 ? Reason.INITIAL : Reason.ONLINE_TRIGGERED);
  }

  /** Disturbs the world for a while, then leaves it alone. */
  static void disturb(World world) {
    if (world.time().passed().compareTo(TURMOIL) > 0) {
      world.calm();
    } else {
      disturbOnce(world);
      world.time().after(Duration.ofMillis(world.random().nextInt(1_000)), () -> disturb(world));
    }
  }

  private static void disturbOnce(World world) {
    SplittableRandom random = world.random();
    SubjectTable table = world.tables().get(random.nextInt(2));
    Row row = List.copyOf(table.rows()).get(random.nextInt(table.rows().size()));
    switch (random.nextInt(13)) {
      case 0, 1 -> {
        row.card = anyCard(random);
        row.reset();
      }
      case 2, 3, 4 -> {
        row.answerAfter = world.time().instant();
        row.reset();
      }
      case 5 -> row.lockedUntil = world.time().instant().plusMillis(random.nextInt(2_000));
      case 6 -> {
        row.eligible = !row.eligible;
        if (row.eligible) {
          row.reset();
        }
      }
      case 7 -> world.register().silent(Seeded.oneOf(random, 0.0, 0.3, 1.0));
      case 8 -> {
        if (!world.held()) {
          world.run(table, settings(random, random.nextBoolean()));
        }
      }
      case 9 -> world.hold(Duration.ofMillis(random.nextInt(6_000)));
      default -> disturbNode(world);
    }
  }

  private static void disturbNode(World world) {
    List<Node> working = world.nodes().stream().filter(Node::works).toList();
    if (!working.isEmpty()) {
      Node node = working.get(world.random().nextInt(working.size()));
      switch (world.random().nextInt(4)) {
        case 0 -> node.kill();
        case 1 -> node.stop();
        default -> node.freeze(Duration.ofMillis(world.random().nextInt(8_000)));
      }
    }
  }
}
