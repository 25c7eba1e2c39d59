package ua.ehealth.mimir.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ua.ehealth.mimir.verification.States.EARLIER;
import static ua.ehealth.mimir.verification.States.NOW;
import static ua.ehealth.mimir.verification.States.ROW;
import static ua.ehealth.mimir.verification.StreamStatus.NOT_VERIFIED;
import static ua.ehealth.mimir.verification.StreamStatus.VERIFICATION_NEEDED;
import static ua.ehealth.mimir.verification.StreamStatus.VERIFICATION_NOT_NEEDED;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import ua.ehealth.mimir.registry.Answer;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.registry.Register;
import ua.ehealth.mimir.registry.Trouble;
import ua.ehealth.mimir.subject.Flaw;

/** The rows of specification 1.5, 2.4, 2.5 and 2.9, written down apart from the code. */
class DecisionsTest {
  private static final Inquiry ASK =
      new Inquiry.Ask(new Question.OfPassport(Register.MVS_PASSPORT, "0101", null, "123456789"));
  private static final Inquiry INCORRECT =
      new Inquiry.DataIncorrect("1", List.of(new Flaw.WrongLength(9, 1)));

  static List<Arguments> everyStateBefore() {
    return States.before().entrySet().stream()
        .map(state -> Arguments.of(state.getKey(), state.getValue()))
        .toList();
  }

  @ParameterizedTest(name = "{0}: {1} is {2} / {3}")
  @CsvSource({
    "UNZR,          1, VERIFIED,     AUTO,                true",
    "UNZR,          0, NOT_VERIFIED, AUTO,                false",
    "UNZR,         -1, NOT_VERIFIED, AUTO_INCORRECT_DATA, false",
    "MVS_PASSPORT,  1, NOT_VERIFIED, AUTO,                true",
    "MVS_PASSPORT,  0, VERIFIED,     AUTO,                true",
    "MVS_PASSPORT, -1, NOT_VERIFIED, AUTO_INCORRECT_DATA, false",
    "DMS_PASSPORT,  1, NOT_VERIFIED, AUTO,                true",
    "DMS_PASSPORT,  0, VERIFIED,     AUTO,                true",
    "DMS_PASSPORT, -1, NOT_VERIFIED, AUTO_INCORRECT_DATA, false"
  })
  void anAnswerSetsEveryColumnWhateverWasBefore(
      Stream stream, short code, StreamStatus status, String reason, boolean pointsToRow) {
    States.before()
        .forEach((name, before) ->
            assertThat(Decisions.answered(stream, before, Answer.Definite.of(code, ""), ROW, NOW))
                .as(name)
                .isEqualTo(
                    new StreamState(
                        status,
                        reason,
                        pointsToRow ? ROW : null,
                        code,
                        NOW,
                        status != NOT_VERIFIED ? null : since(before))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everyStateBefore")
  void absentDataLeavesNothingOfWhatWasBefore(String name, StreamState before) {
    assertThat(Decisions.dataAbsent(before))
        .isEqualTo(
            new StreamState(VERIFICATION_NOT_NEEDED, "AUTO_DATA_ABSENT", null, null, null, null));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everyStateBefore")
  void incorrectDataIsNotVerified(String name, StreamState before) {
    assertThat(Decisions.dataIncorrect(before, NOW))
        .isEqualTo(
            new StreamState(NOT_VERIFIED, "AUTO_INCORRECT_DATA", null, null, null, since(before)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everyStateBefore")
  void aResetAsksAgainFirstAndKeepsTheDate(String name, StreamState before) {
    StreamState expected =
        new StreamState(
            VERIFICATION_NEEDED, "ONLINE_TRIGGERED", null, null, null, before.unverifiedAt());
    assertThat(Decisions.reset(before, ASK)).isEqualTo(expected);
    assertThat(Decisions.reset(before, INCORRECT)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everyStateBefore")
  void aResetWithNothingToAskAboutIsNotNeeded(String name, StreamState before) {
    assertThat(Decisions.reset(before, new Inquiry.DataAbsent()))
        .isEqualTo(StreamState.bare(VERIFICATION_NOT_NEEDED, "AUTO_DATA_ABSENT"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everyStateBefore")
  void askingAgainChangesStatusAndReasonOnly(String name, StreamState before) {
    assertThat(Decisions.askAgain(before))
        .isEqualTo(
            new StreamState(
                VERIFICATION_NEEDED,
                "ONLINE_TRIGGERED",
                before.dataId(),
                before.dataStatus(),
                before.syncedAt(),
                before.unverifiedAt()));
  }

  @Test
  void anAnswerWithoutTheRowThatHoldsItIsRefused() {
    StreamState before = StreamState.bare(VERIFICATION_NEEDED, "INITIAL");
    UUID none = null;
    assertThatThrownBy(() ->
            Decisions.answered(Stream.DMS_PASSPORT, before, new Answer.NotFound(""), none, NOW))
        .isInstanceOf(NullPointerException.class)
        .hasMessageContaining("row");
  }

  @Test
  void aRejectionIsAnAnswerUnlessTheRulesSayOtherwise() {
    Answer rejected = new Answer.Rejected("");
    Rules lenient = new Rules(Rules.OnRejected.UNAVAILABLE, true, "1");
    assertThat(Decisions.read(Rules.DEFAULT, rejected)).isSameAs(rejected);
    assertThat(Decisions.read(lenient, rejected)).isInstanceOf(Answer.Unavailable.class);
  }

  @Test
  void noOtherAnswerIsReadOtherwiseThanItWasGiven() {
    for (Rules.OnRejected onRejected : Rules.OnRejected.values()) {
      Rules rules = new Rules(onRejected, true, "1");
      for (Answer answer :
          List.of(
              new Answer.Found(""),
              new Answer.NotFound(""),
              new Answer.Unavailable(Trouble.of(Trouble.Kind.TRANSIENT, "timeout.reply")))) {
        assertThat(Decisions.read(rules, answer)).isSameAs(answer);
      }
    }
  }

  /** The moment of becoming NOT_VERIFIED: kept by a stream that was so and knows since when. */
  private static Instant since(StreamState before) {
    return before.status() == NOT_VERIFIED && EARLIER.equals(before.unverifiedAt()) ? EARLIER : NOW;
  }
}
