package ua.ehealth.mimir.sync.run.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.registry.answers.AnswerStore.KeptAnswer;
import ua.ehealth.mimir.registry.answers.AnswerStore.Obtained;
import ua.ehealth.mimir.registry.answers.AnswerStore.Reservation;
import ua.ehealth.mimir.registry.answers.AnswerStore.Wanted;
import ua.ehealth.mimir.sync.run.Effect;
import ua.ehealth.mimir.sync.run.Event;
import ua.ehealth.mimir.sync.run.Tally;
import ua.ehealth.mimir.sync.subjects.Claim;
import ua.ehealth.mimir.sync.subjects.Cursors;
import ua.ehealth.mimir.sync.subjects.Settlement;

/** What must hold of a run at every step, whatever happens around it. */
final class Watch {
  private static final long LEAST_PAUSE = Duration.ofMillis(100).toNanos();

  private final Node node;
  private final World world;
  private final HeldClaims held;
  private final List<Effect> open = new ArrayList<>();
  private final Map<Question, Instant> arrivals = new HashMap<>();
  private final Set<KeptAnswer> usable = new HashSet<>();
  private final Set<UUID> notes = new HashSet<>();
  private long now;
  private long nothingFoundAt = -LEAST_PAUSE;
  private long lookedAt = -LEAST_PAUSE;
  private boolean fromStart;

  Watch(Node node, World world) {
    this.node = node;
    this.world = world;
    this.held = new HeldClaims(node.table(), node.settings().delays());
  }

  void wanted(Effect effect) {
    switch (effect) {
      case Effect.Take take -> take(take);
      case Effect.Reserve reserve -> reserve(reserve);
      case Effect.Ask ask -> ask(ask);
      case Effect.Keep keep -> keep(keep);
      case Effect.Write write -> write(write);
      case Effect.GiveBack giveBack -> giveBack.subjects().forEach(held::giveBack);
      case Effect.Release release ->
          assertThat(release.questions()).isNotEmpty().doesNotHaveDuplicates();
      case Effect.Renew renew -> {
        none(Effect.Renew.class);
        assertThat(held.leases()).containsAll(renew.tokens());
      }
      case Effect.Settle settle -> held.settle(settle.tokens());
      case Effect.ReturnAll all -> returnAll(all);
      case Effect.Look _ -> look();
    }
    open.add(effect);
  }

  private void none(Class<?>... kinds) {
    assertThat(open).noneMatch(effect -> Set.of(kinds).contains(effect.getClass()));
  }

  private long count(Class<? extends Effect> kind) {
    return open.stream().filter(kind::isInstance).count();
  }

  private void take(Effect.Take take) {
    none(Effect.Take.class, Effect.Look.class);
    assertThat(node.stopped()).isFalse();
    notHeld();
    fromStart = take.from().equals(Cursors.START);
    if (fromStart) {
      assertThat(now - nothingFoundAt).isGreaterThanOrEqualTo(LEAST_PAUSE);
    }
  }

  private void reserve(Effect.Reserve reserve) {
    assertThat(node.stopped()).isFalse();
    for (Wanted wanted : reserve.wanted()) {
      assertThat(open)
          .as("a question at work")
          .noneMatch(effect -> concerns(effect, wanted.question()));
    }
  }

  private static boolean concerns(Effect effect, Question question) {
    return switch (effect) {
      case Effect.Reserve reserve ->
          reserve.wanted().stream().anyMatch(one -> one.question().equals(question));
      case Effect.Ask ask -> ask.question().equals(question);
      case Effect.Keep keep ->
          keep.obtained().stream().anyMatch(one -> one.question().equals(question));
      case Effect.Release release -> release.questions().contains(question);
      default -> false;
    };
  }

  private void ask(Effect.Ask ask) {
    assertThat(node.stopped()).isFalse();
    notHeld();
    assertThat(open).doesNotContain(ask);
    assertThat(count(Effect.Ask.class)).isLessThan(2L * node.settings().maxInFlight());
    if (!node.onceGone()) {
      assertThat(world.store().askedBy(ask.question())).isEqualTo(Optional.of(node.id()));
    }
  }

  private void notHeld() {
    assertThat(world.knownToBeHeld() && !node.onceFrozen())
        .as("work for a held register")
        .isFalse();
  }

  private void keep(Effect.Keep keep) {
    none(Effect.Keep.class);
    for (Obtained one : keep.obtained()) {
      assertThat(one.answeredAt())
          .as("the time of an answer")
          .isBeforeOrEqualTo(arrivals.remove(one.question()));
    }
  }

  private void write(Effect.Write write) {
    assertThat(count(Effect.Write.class)).isLessThan(3);
    assertThat(usable).containsAll(write.spread());
    for (Settlement claim : write.claims()) {
      held.end(claim.subject(), claim.token());
      if (claim.finding() instanceof Settlement.Answered answered) {
        assertThat(usable).contains(answered.answer());
      }
    }
    // Whoever was taken for dead may find that another has taken over its note.
    write
        .note()
        .filter(_ -> !node.onceGone())
        .ifPresent(
            note -> assertThat(world.store().notes()).anyMatch(kept -> kept.id().equals(note)));
  }

  private void returnAll(Effect.ReturnAll all) {
    assertThat(node.stopped()).isTrue();
    none(Effect.Take.class, Effect.Reserve.class, Effect.Keep.class, Effect.Write.class);
    none(Effect.GiveBack.class, Effect.Settle.class);
    assertThat(held.leases()).containsAll(all.tokens());
  }

  private void look() {
    assertThat(node.stopped()).isFalse();
    assertThat(open).hasOnlyElementsOfType(Effect.Renew.class);
    assertThat(held.allEnded()).isTrue();
    assertThat(now - lookedAt).isGreaterThanOrEqualTo(LEAST_PAUSE);
  }

  boolean holds(long token) {
    return held.leases().contains(token);
  }

  void arrived(Question question) {
    arrivals.put(question, world.time().instant());
  }

  /**
   * @param at what the run is told the time is
   */
  void happened(Event event, long at) {
    now = at;
    switch (event) {
      case Event.Claimed claimed -> claimed(claimed.claim());
      case Event.Reserved reserved -> reserved(reserved);
      case Event.Answered answered -> ended(new Effect.Ask(answered.question()));
      case Event.Kept kept -> {
        ended(only(Effect.Keep.class));
        usable.addAll(kept.kept().answers());
        kept.kept().note().ifPresent(notes::add);
      }
      case Event.Written written -> ended(written.write());
      case Event.GaveBack gaveBack -> ended(gaveBack.gaveBack());
      case Event.Renewed renewed -> {
        ended(renewed.asked());
        held.renewed(renewed);
      }
      case Event.Looked _ -> {
        ended(only(Effect.Look.class));
        lookedAt = now;
      }
      case Event.Ended ended -> ended(ended.effect());
      case Event.Tick _, Event.Stop _ -> {
        // Nothing has ended.
      }
    }
  }

  private void claimed(Claim claim) {
    ended(only(Effect.Take.class));
    if (claim.empty() && claim.next().equals(Cursors.START) && fromStart) {
      nothingFoundAt = now;
    }
    held.claimed(claim);
  }

  private void reserved(Event.Reserved reserved) {
    ended(reserved.asked());
    for (Reservation each : reserved.reservations().each()) {
      if (each instanceof Reservation.Known known) {
        usable.add(known.answer());
      }
    }
  }

  private Effect only(Class<? extends Effect> kind) {
    return open.stream().filter(kind::isInstance).findFirst().orElseThrow();
  }

  private void ended(Effect effect) {
    assertThat(open.remove(effect)).isTrue();
  }

  void afterwards() {
    Tally tally = node.run().tally();
    assertThat(tally.done()).isLessThanOrEqualTo(tally.claimed());
    if (node.run().finished()) {
      over(tally);
    }
  }

  private void over(Tally tally) {
    assertThat(node.run().outlook().isPresent()).isEqualTo(!node.stopped());
    none(Effect.Take.class, Effect.Keep.class, Effect.Write.class);
    assertThat(world.store().notes()).noneMatch(note -> notes.contains(note.id()));
    if (!node.stopped()) {
      assertThat(open).hasOnlyElementsOfType(Effect.Renew.class);
      assertThat(held.allEnded()).isTrue();
      assertThat(held.leases()).as("leases that were never settled").isEmpty();
      assertThat(tally.done()).isEqualTo(tally.claimed());
    }
    assertThat(node.table().rows())
        .noneMatch(row -> row.inReview() && held.leases().contains(row.claim));
  }
}
