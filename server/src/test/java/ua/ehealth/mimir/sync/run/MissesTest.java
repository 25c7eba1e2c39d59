package ua.ehealth.mimir.sync.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static ua.ehealth.mimir.sync.run.Claimant.holder;
import static ua.ehealth.mimir.sync.run.RunByHand.REJECTED;
import static ua.ehealth.mimir.sync.run.RunByHand.SILENCE;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.ehealth.mimir.registry.answers.AnswerStore.Wanted;
import ua.ehealth.mimir.settings.RetryDelays;
import ua.ehealth.mimir.sync.subjects.GivenBack;
import ua.ehealth.mimir.verification.Rules;

/** When the register does not answer (specification 2.6). */
class MissesTest {
  private final RunByHand run = new RunByHand(SampleSettings.fresh().made());

  @Test
  void whoeverWaitsForAnAnswerThatDoesNotComeIsGivenBack() {
    long first = run.claim(holder(1), holder(2));
    long second = run.claim(holder(3).cardOf(holder(1)));
    run.mine();
    run.answerAll(SILENCE);
    assertThat(run.one(Effect.GiveBack.class).subjects())
        .extracting(GivenBack::subject, GivenBack::token)
        .containsExactly(
            tuple(holder(1).id(), first),
            tuple(holder(3).id(), second),
            tuple(holder(2).id(), first));
    assertThat(run.all(Effect.Keep.class)).isEmpty();
    assertThat(run.all(Effect.Write.class)).isEmpty();
  }

  @Test
  void othersMayAskWhatGotNoAnswer() {
    run.claim(holder(1));
    run.mine();
    run.answerAll(SILENCE);
    assertThat(run.one(Effect.Release.class).questions()).containsExactly(holder(1).question());
  }

  @Test
  void whatIsAboutToBeReleasedIsReservedAgainOnlyAfterwards() {
    run.claim(holder(1), holder(2));
    run.mine();
    run.answer(holder(1).question(), SILENCE);
    run.claim(holder(3).cardOf(holder(1)), holder(4));
    assertThat(run.one(Effect.Reserve.class).wanted())
        .extracting(Wanted::question)
        .containsExactly(holder(4).question());
    run.mine();
    run.passMillis(200);
    assertThat(run.all(Effect.Reserve.class)).isEmpty();
    run.endAll(Effect.Release.class);
    assertThat(run.one(Effect.Reserve.class).wanted())
        .extracting(Wanted::question)
        .containsExactly(holder(1).question());
  }

  @Test
  void whoGotNoAnswerDoesNotHoldUpTheOthers() {
    run.claim(holder(1), holder(2));
    run.mine();
    run.answer(holder(1).question(), SILENCE);
    run.passMillis(200);
    assertThat(run.one(Effect.GiveBack.class).subjects()).hasSize(1);
    assertThat(run.asked()).containsExactly(holder(2).question());
  }

  @ParameterizedTest
  @CsvSource({"0, 60", "1, 300", "2, 1800", "3, 7200"})
  void eachMissWaitsLongerGiveOrTakeAFifth(int missedBefore, long seconds) {
    List<Double> waits =
        delays(SampleSettings.fresh(), 2_000, missedBefore).stream()
            .map(wait -> wait.orElseThrow().toMillis() / 1_000.0)
            .toList();
    assertThat(waits).allSatisfy(wait -> assertThat(wait).isBetween(seconds * 0.8, seconds * 1.2));
    assertThat(waits).anySatisfy(wait -> assertThat(wait).isLessThan(seconds * 0.82));
    assertThat(waits).anySatisfy(wait -> assertThat(wait).isGreaterThan(seconds * 1.18));
    assertThat(waits.stream().mapToDouble(wait -> wait).average().orElseThrow())
        .isBetween(seconds * 0.99, seconds * 1.01);
  }

  @Test
  void afterTheLastDelayASubjectWaitsForTheNextRun() {
    assertThat(delays(SampleSettings.fresh(), 3, 4)).containsOnly(Optional.empty());
    assertThat(delays(SampleSettings.fresh(), 3, 40)).containsOnly(Optional.empty());
  }

  @Test
  void theLastDelayMayBeRepeated() {
    RetryDelays repeated = new RetryDelays(List.of(Duration.ofSeconds(10)), true);
    assertThat(delays(SampleSettings.fresh().delays(repeated), 50, 7))
        .allSatisfy(wait ->
            assertThat(wait.orElseThrow())
                .isBetween(Duration.ofSeconds(8), Duration.ofSeconds(12)));
  }

  @Test
  void aRejectionMayCountAsNoAnswer() {
    Rules rules = new Rules(Rules.OnRejected.UNAVAILABLE, true, Rules.VERSION);
    RunByHand lenient = new RunByHand(SampleSettings.fresh().rules(rules).made());
    lenient.claim(holder(1));
    lenient.mine();
    lenient.answerAll(REJECTED);
    assertThat(lenient.one(Effect.GiveBack.class).subjects()).hasSize(1);
    assertThat(lenient.run().tally().causes()).containsOnlyKeys("status.rejected");
  }

  @Test
  void whatGotNoAnswerIsCountedWithItsCause() {
    run.claim(holder(1), holder(2).cardOf(holder(1)), holder(3));
    run.mine();
    run.answerAll(SILENCE);
    run.giveBack();
    Tally tally = run.run().tally();
    assertThat(tally.unavailable()).isEqualTo(2);
    assertThat(tally.causes()).containsEntry("timeout.reply", 2L);
    assertThat(tally.givenBack()).isEqualTo(3);
    assertThat(tally.calls()).isEqualTo(2);
  }

  private static Set<Optional<Duration>> delays(SampleSettings settings, int many, int missed) {
    RunByHand run = new RunByHand(settings.batches(many).made());
    run.claim(IntStream.range(0, many).mapToObj(i -> holder(i).missed(missed)).toList());
    run.mine();
    Set<Optional<Duration>> delays = new HashSet<>();
    while (!run.asked().isEmpty()) {
      run.answerAll(SILENCE);
      run.all(Effect.GiveBack.class).stream()
          .flatMap(giveBack -> giveBack.subjects().stream())
          .forEach(subject -> delays.add(subject.delay()));
      run.giveBack();
    }
    return delays;
  }
}
