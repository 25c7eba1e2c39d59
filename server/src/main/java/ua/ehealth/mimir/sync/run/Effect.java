package ua.ehealth.mimir.sync.run;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.registry.answers.AnswerStore;
import ua.ehealth.mimir.sync.subjects.Cursors;
import ua.ehealth.mimir.sync.subjects.GivenBack;
import ua.ehealth.mimir.sync.subjects.Settlement;

/** What a run wants done; each ends in one {@link Event}. */
public sealed interface Effect {

  /** Claim a batch. */
  record Take(Cursors from) implements Effect {}

  /** Learn who asks these questions. */
  record Reserve(List<AnswerStore.Wanted> wanted) implements Effect {}

  /** Ask the register. */
  record Ask(Question question) implements Effect {}

  /** Store answers in MIMIR. */
  record Keep(List<AnswerStore.Obtained> obtained) implements Effect {}

  /**
   * Write results to the claimed, then to all others with the same documents in both subject
   * databases; last delete the note.
   */
  record Write(List<Settlement> claims, List<AnswerStore.KeptAnswer> spread, Optional<UUID> note)
      implements Effect {}

  /** There was no answer: as before the claim, to come back later. */
  record GiveBack(List<GivenBack> subjects) implements Effect {}

  /** Let others ask what got no answer. */
  record Release(List<Question> questions) implements Effect {}

  /** Prolong leases. */
  record Renew(Set<Long> tokens) implements Effect {}

  /** Every claim of these leases is settled. */
  record Settle(Set<Long> tokens) implements Effect {}

  /** The run stops: everything claimed under these is as before. */
  record ReturnAll(Set<Long> tokens) implements Effect {}

  /** Look whether anything is left, locked rows included. */
  record Look() implements Effect {}
}
