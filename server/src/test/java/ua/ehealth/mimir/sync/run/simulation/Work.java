package ua.ehealth.mimir.sync.run.simulation;

import java.util.List;
import java.util.function.Supplier;
import ua.ehealth.mimir.registry.Answer;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.registry.answers.MemoryAnswerStore;
import ua.ehealth.mimir.sync.run.Effect;
import ua.ehealth.mimir.sync.run.Event;
import ua.ehealth.mimir.sync.run.RunSettings;
import ua.ehealth.mimir.sync.subjects.Applied;
import ua.ehealth.mimir.sync.subjects.Claim;

/** Carries out what a run wants, each thing in its own time. */
final class Work {
  private final Node node;
  private final World world;
  private final MemoryAnswerStore store;

  Work(Node node, World world) {
    this.node = node;
    this.world = world;
    this.store = world.store();
  }

  void begin(Effect effect) {
    SubjectTable table = node.table();
    switch (effect) {
      case Effect.Take take -> statement(() -> new Event.Claimed(take(table, take)));
      case Effect.Reserve reserve ->
          statement(() -> new Event.Reserved(reserve, store.reserve(node.id(), reserve.wanted())));
      case Effect.Ask ask -> call(ask.question());
      case Effect.Keep keep ->
          statement(() -> new Event.Kept(store.keep(node.id(), keep.obtained())));
      case Effect.Write write -> write(write);
      case Effect.GiveBack giveBack ->
          statement(() -> {
            table.giveBack(giveBack.subjects());
            return new Event.GaveBack(giveBack);
          });
      case Effect.Release release ->
          statement(effect, () -> store.release(node.id(), release.questions()));
      case Effect.Renew renew ->
          statement(
              () -> new Event.Renewed(renew, table.renew(renew.tokens(), node.settings().lease())));
      case Effect.Settle settle -> statement(effect, () -> table.settle(settle.tokens()));
      case Effect.ReturnAll all -> statement(effect, () -> table.returnAll(all.tokens()));
      case Effect.Look _ -> statement(() -> new Event.Looked(table.outlook()));
    }
  }

  private Claim take(SubjectTable table, Effect.Take take) {
    RunSettings settings = node.settings();
    return table.take(take.from(), settings.batchSize(), settings.onlyWaiting(), settings.lease());
  }

  private void statement(Effect effect, Runnable what) {
    statement(() -> {
      what.run();
      return new Event.Ended(effect);
    });
  }

  private void statement(Supplier<Event> what) {
    node.soon(
        world.statement(),
        () -> {
          Event event = repeated(what);
          node.soon(world.statement(), () -> node.post(event));
        });
  }

  /** Now and then it is not known how a statement ended: it is done again. */
  private <T> T repeated(Supplier<T> what) {
    if (world.disturbed() && node.random().nextInt(50) == 0) {
      var _ = what.get();
    }
    return what.get();
  }

  /** Here, then in the other database, and the note last: a crash may come in between. */
  private void write(Effect.Write write) {
    Writing here = new Writing(node.table(), world.time());
    Writing there = new Writing(world.otherThan(node.table()), world.time());
    node.soon(
        world.statement(),
        () -> {
          Applied own = repeated(() -> here.apply(write.claims(), write.spread()));
          node.soon(
              world.statement(),
              () -> {
                Applied other = repeated(() -> there.apply(List.of(), write.spread()));
                node.soon(
                    world.statement(),
                    () -> {
                      write.note().ifPresent(store::spread);
                      node.post(
                          new Event.Written(write, own.outcomes(), own.others() + other.others()));
                    });
              });
        });
  }

  /** A stop drops what has not left yet. */
  private void call(Question question) {
    node.soon(
        world.call(),
        () -> {
          if (!node.stopped() || node.random().nextBoolean()) {
            world.register().begin(node.id(), question, world::alwaysHeld);
            node.soon(world.call(), () -> answered(question));
          }
        });
  }

  private void answered(Question question) {
    Answer answer = world.register().end(node.id(), question);
    node.watch().arrived(question);
    node.post(new Event.Answered(question, answer));
  }
}
