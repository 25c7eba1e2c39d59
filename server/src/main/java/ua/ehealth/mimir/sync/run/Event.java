package ua.ehealth.mimir.sync.run;

import java.util.List;
import java.util.Set;
import ua.ehealth.mimir.registry.Answer;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.registry.answers.AnswerStore;
import ua.ehealth.mimir.sync.subjects.Claim;
import ua.ehealth.mimir.sync.subjects.Outcome;
import ua.ehealth.mimir.sync.subjects.Outlook;

/** What a run is told: mostly that an {@link Effect} has ended. */
public sealed interface Event {

  record Claimed(Claim claim) implements Event {}

  record Reserved(Effect.Reserve asked, AnswerStore.Reservations reservations) implements Event {}

  record Answered(Question question, Answer answer) implements Event {}

  record Kept(AnswerStore.Kept kept) implements Event {}

  /**
   * Results were written.
   *
   * @param outcomes one for each of the claims
   * @param others how many took over an answer because they have the same document
   */
  record Written(Effect.Write write, List<Outcome> outcomes, int others) implements Event {}

  record GaveBack(Effect.GiveBack gaveBack) implements Event {}

  /**
   * Leases were prolonged.
   *
   * @param live those of the asked-for tokens that still are
   */
  record Renewed(Effect.Renew asked, Set<Long> live) implements Event {}

  record Looked(Outlook outlook) implements Event {}

  /** An effect that brings nothing has ended. */
  record Ended(Effect effect) implements Event {}

  /** Time has passed. */
  record Tick() implements Event {}

  /** Give back what is claimed, and finish. */
  record Stop() implements Event {}
}
