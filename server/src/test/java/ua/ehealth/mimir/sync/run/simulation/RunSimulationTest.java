package ua.ehealth.mimir.sync.run.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import ua.ehealth.mimir.Seeded;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.registry.answers.AnswerStore.Reservation;
import ua.ehealth.mimir.registry.answers.AnswerStore.Wanted;
import ua.ehealth.mimir.sync.run.Tally;
import ua.ehealth.mimir.sync.subjects.Outcome;
import ua.ehealth.mimir.verification.Decisions;
import ua.ehealth.mimir.verification.Inquiry;
import ua.ehealth.mimir.verification.StreamStatus;

/** Whole lives of several runs at once, each in an order that its seed decides. */
class RunSimulationTest {

  @Test
  void whateverHappensEverybodyIsRightInTheEndAndNobodyIsLeftInReview() {
    Seeded.cases(seed -> {
      World world = Lives.peopled((SplittableRandom) seed);
      Lives.disturb(world);
      world.live();
      everybodyIsRight(world);
      nothingIsLeft(world);
    });
  }

  @Test
  void whereNothingHappensEachQuestionIsAskedOnce() {
    Seeded.cases(seed -> {
      World world = Lives.peopled((SplittableRandom) seed);
      Set<Question> due = due(world);
      world.calm();
      world.live();
      everybodyIsRight(world);
      nothingIsLeft(world);
      assertThat(world.register().calls()).isEqualTo(due.size());
      assertThat(sum(world, Tally::calls) + sum(world, Tally::saved))
          .isEqualTo(answersWritten(world));
      everybodyHasTheAnswer(world, due);
      assertThat(sum(world, Tally::unavailable)).isZero();
      assertThat(sum(world, tally -> tally.of(Outcome.LOST))).isZero();
    });
  }

  /** All who have the document, whether they were due or not. */
  private static void everybodyHasTheAnswer(World world, Set<Question> asked) {
    for (Question question : asked) {
      Wanted any = new Wanted(question, Instant.MIN);
      Reservation kept = world.store().reserve(new UUID(4, 4), List.of(any)).each().getFirst();
      assertThat(world.tables().stream().flatMap(table -> table.rows().stream()))
          .filteredOn(row -> row.eligible && row.inquiry().equals(new Inquiry.Ask(question)))
          .extracting(row -> row.state.syncedAt())
          .containsOnly(((Reservation.Known) kept).answer().answeredAt());
    }
  }

  private static long sum(World world, ToLongFunction<Tally> count) {
    return world.nodes().stream().map(node -> node.run().tally()).mapToLong(count).sum();
  }

  private static long answersWritten(World world) {
    return world.tables().stream()
        .flatMap(table -> table.rows().stream())
        .mapToLong(row -> row.answers)
        .sum();
  }

  private static Set<Question> due(World world) {
    Set<Question> due = new HashSet<>();
    for (SubjectTable table : world.tables()) {
      table.rows().stream()
          .filter(row -> row.eligible && table.due(row))
          .map(Row::inquiry)
          .filter(Inquiry.Ask.class::isInstance)
          .forEach(inquiry -> due.add(((Inquiry.Ask) inquiry).question()));
    }
    return due;
  }

  private static void everybodyIsRight(World world) {
    for (SubjectTable table : world.tables()) {
      for (Row row : table.rows()) {
        if (row.eligible) {
          assertThat(row.state.status()).isEqualTo(rightly(world, row));
        }
        assertThat(row.inReview()).isFalse();
      }
    }
  }

  private static StreamStatus rightly(World world, Row row) {
    return switch (row.inquiry()) {
      case Inquiry.Ask ask ->
          Decisions.verdict(Row.STREAM.register(), world.register().truth(ask.question()));
      case Inquiry.DataAbsent _ -> StreamStatus.VERIFICATION_NOT_NEEDED;
      case Inquiry.DataIncorrect _ -> StreamStatus.NOT_VERIFIED;
    };
  }

  private static void nothingIsLeft(World world) {
    world
        .tables()
        .forEach(table -> {
          assertThat(table.leases()).isEmpty();
          assertThat(table.outlook().due()).isFalse();
        });
    world.adoptNotes(new UUID(4, 4));
    assertThat(world.store().notes()).isEmpty();
    Set<UUID> orderly = new HashSet<>();
    world.nodes().stream()
        .filter(node -> node.run().finished())
        .forEach(node -> orderly.add(node.id()));
    for (Question question : world.register().asked()) {
      assertThat(world.store().askedBy(question).filter(orderly::contains)).isEmpty();
    }
  }
}
