package ua.ehealth.mimir.sync;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import ua.ehealth.mimir.database.Repeating;
import ua.ehealth.mimir.registry.Answer;
import ua.ehealth.mimir.registry.answers.AnswerStore;
import ua.ehealth.mimir.registry.pace.RegisterDesk;
import ua.ehealth.mimir.subject.SubjectKind;
import ua.ehealth.mimir.sync.run.Effect;
import ua.ehealth.mimir.sync.run.Event;
import ua.ehealth.mimir.sync.subjects.Applied;
import ua.ehealth.mimir.sync.subjects.ClaimOrder;
import ua.ehealth.mimir.sync.subjects.Claims;
import ua.ehealth.mimir.sync.subjects.WriteBack;
import ua.ehealth.mimir.verification.Stream;

/** Carries out what a run wants, each on the thread of the caller. */
final class Effects {
  private final UUID run;
  private final ClaimOrder order;
  private final Claims claims;
  private final WriteBack own;
  private final WriteBack other;
  private final AnswerStore store;
  private final RegisterDesk desk;
  private final Repeating repeating;
  private volatile boolean abandoned;

  /**
   * @param order what to claim; where from, the effect says
   * @param own writes to the database of the job's subjects
   * @param other writes to the other subject database
   */
  Effects(
      UUID run,
      ClaimOrder order,
      Claims claims,
      WriteBack own,
      WriteBack other,
      AnswerStore store,
      RegisterDesk desk,
      Repeating repeating) {
    this.run = run;
    this.order = order;
    this.claims = claims;
    this.own = own;
    this.other = other;
    this.store = store;
    this.desk = desk;
    this.repeating = repeating;
  }

  /** Asks the register; the answer comes on another thread, unless the run is abandoned before. */
  void ask(Effect.Ask ask, Consumer<Event> whenAnswered) {
    desk.ask(
        ask.question(),
        new RegisterDesk.Asker() {
          @Override
          public void answered(Answer answer) {
            whenAnswered.accept(new Event.Answered(ask.question(), answer));
          }

          @Override
          public boolean stillWants() {
            return !abandoned;
          }
        });
  }

  /** Questions that have not left yet are not asked any more. */
  void abandonQuestions() {
    abandoned = true;
  }

  /** Does anything else, and tells how it ended. */
  Event carryOut(Effect effect) throws InterruptedException {
    return switch (effect) {
      case Effect.Take take ->
          new Event.Claimed(repeating.until(() -> claims.take(order.from(take.from()))));
      case Effect.Reserve reserve ->
          new Event.Reserved(reserve, repeating.until(() -> store.reserve(run, reserve.wanted())));
      case Effect.Ask _ -> throw new IllegalArgumentException("a question is not waited for");
      case Effect.Keep keep ->
          new Event.Kept(repeating.until(() -> store.keep(run, keep.obtained())));
      case Effect.Write write -> write(write);
      case Effect.GiveBack giveBack -> {
        repeating.until(() -> claims.giveBack(order.job(), giveBack.subjects()));
        yield new Event.GaveBack(giveBack);
      }
      case Effect.Release release -> {
        repeating.until(() -> store.release(run, release.questions()));
        yield new Event.Ended(effect);
      }
      case Effect.Renew renew -> {
        Set<Long> live = repeating.until(() -> claims.renew(renew.tokens(), order.lease()));
        yield new Event.Renewed(renew, live);
      }
      case Effect.Settle settle -> {
        repeating.until(() -> claims.settle(settle.tokens()));
        yield new Event.Ended(effect);
      }
      case Effect.ReturnAll returned -> {
        repeating.until(() -> claims.returnAll(order.job(), returned.tokens()));
        yield new Event.Ended(effect);
      }
      case Effect.Look _ ->
          new Event.Looked(
              repeating.until(() ->
                  claims.outlook(
                      order.job(), order.periodDays(), order.recheckDays(), order.zone())));
    };
  }

  /** Each step may be repeated; the note goes only when both databases have what it holds. */
  private Event write(Effect.Write write) throws InterruptedException {
    Stream stream = order.job().stream();
    Applied here = repeating.until(() -> own.apply(run, stream, write.claims(), write.spread()));
    Applied there = repeating.until(() -> other.apply(run, stream, List.of(), write.spread()));
    if (write.note().isPresent()) {
      repeating.until(() -> store.spread(write.note().get()));
    }
    return new Event.Written(write, here.outcomes(), here.others() + there.others());
  }

  /** The kind of subject that the job is not about. */
  static SubjectKind other(SubjectKind kind) {
    return kind == SubjectKind.PERSON ? SubjectKind.PARTY : SubjectKind.PERSON;
  }
}
