package ua.ehealth.mimir.sync.run;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.ehealth.mimir.sync.run.Claimant.holder;
import static ua.ehealth.mimir.sync.run.Claimant.withoutCard;
import static ua.ehealth.mimir.sync.run.RunByHand.NOT_FOUND;
import static ua.ehealth.mimir.sync.run.RunByHand.SILENCE;

import java.util.Map;
import org.junit.jupiter.api.Test;
import ua.ehealth.mimir.registry.Answer;
import ua.ehealth.mimir.registry.answers.AnswerStore.Reservation;
import ua.ehealth.mimir.sync.subjects.Outcome;

/** What a run says it came to (specification 4.5). */
class TallyTest {
  private final RunByHand run = new RunByHand(SampleSettings.fresh().made());

  @Test
  void everybodyClaimedEndsOnceInOneOfTheCounts() {
    run.claim(holder(1), holder(2), withoutCard(3));
    run.mine();
    run.answer(holder(1).question(), NOT_FOUND);
    run.answer(holder(2).question(), SILENCE);
    run.passMillis(200);
    run.write(Outcome.NOT_NEEDED);
    run.keep();
    run.write(Outcome.VERIFIED);
    run.giveBack();
    Tally tally = run.run().tally();
    assertThat(tally.claimed()).isEqualTo(3);
    assertThat(tally.outcomes()).isEqualTo(Map.of(Outcome.VERIFIED, 1L, Outcome.NOT_NEEDED, 1L));
    assertThat(tally.givenBack()).isEqualTo(1);
    assertThat(tally.done()).isEqualTo(3);
    assertThat(tally.of(Outcome.LOST)).isZero();
  }

  @Test
  void aCallIsSavedForEachWhomAKeptAnswerServed() {
    run.claim(holder(1), holder(2).cardOf(holder(1)));
    run.known(new Answer.NotFound(""), run.time());
    run.workOff();
    assertThat(run.run().tally().saved()).isEqualTo(2);
    assertThat(run.run().tally().calls()).isZero();
  }

  @Test
  void aCallIsSavedForEachWhomAnothersCallServed() {
    run.claim(holder(1), holder(2).cardOf(holder(1)), holder(3).cardOf(holder(1)));
    run.workOff();
    assertThat(run.run().tally().saved()).isEqualTo(2);
    assertThat(run.run().tally().calls()).isEqualTo(1);
  }

  @Test
  void aCallIsSavedForEachOtherWhoTookTheAnswerOver() {
    run.claim(holder(1));
    run.mine();
    run.answerAll(NOT_FOUND);
    run.passMillis(200);
    run.keep();
    run.write(run.one(Effect.Write.class), Outcome.VERIFIED, 4);
    assertThat(run.run().tally().saved()).isEqualTo(4);
  }

  @Test
  void noCallIsSavedWhereNobodyIsServed() {
    run.claim(holder(1), holder(2).cardOf(holder(1)));
    run.mine();
    run.answerAll(SILENCE);
    run.giveBack();
    run.claim(holder(3), holder(4).cardOf(holder(3)));
    run.known(new Answer.NotFound(""), run.time());
    run.passMillis(200);
    run.write(Outcome.LOST);
    assertThat(run.run().tally().saved()).isZero();
  }

  @Test
  void eachCallIsCounted() {
    run.claim(holder(1), holder(2), holder(3));
    run.reserved(wanted ->
        wanted.question().equals(holder(3).question())
            ? new Reservation.Busy()
            : new Reservation.Mine());
    run.answerAll(NOT_FOUND);
    assertThat(run.run().tally().calls()).isEqualTo(2);
  }

  @Test
  void whatCameBeforeAPauseAndAfterItIsOneSum() {
    Tally before =
        new Tally(9, Map.of(Outcome.VERIFIED, 4L), 1, 1, 7, 2, Map.of("timeout.reply", 1L));
    Tally after =
        new Tally(
            5,
            Map.of(Outcome.VERIFIED, 2L, Outcome.LOST, 1L),
            2,
            2,
            5,
            0,
            Map.of("timeout.reply", 1L, "http.503", 1L));
    assertThat(before.plus(after))
        .isEqualTo(
            new Tally(
                14,
                Map.of(Outcome.VERIFIED, 6L, Outcome.LOST, 1L),
                3,
                3,
                12,
                2,
                Map.of("timeout.reply", 2L, "http.503", 1L)));
    assertThat(before.plus(Tally.NOTHING)).isEqualTo(before);
  }
}
