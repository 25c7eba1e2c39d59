package ua.ehealth.mimir.registry.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.registry.Register;
import ua.ehealth.mimir.registry.answers.AnswerStore.KeptAnswer;
import ua.ehealth.mimir.registry.answers.AnswerStore.Obtained;

/** What an answer does to the answer tables (specification 2.5, the column "MIMIR row"). */
interface AnswerRowsContract extends AnswerStoreContract {
  Question UNZR = Questions.unzr(1);

  @Test
  default void aUnzrThatIsFoundIsInserted() {
    KeptAnswer kept = keep(liveRun(), UNZR, FOUND, NOON);
    assertThat(row(UNZR)).contains(new AnswerRow(kept.dataId(), UNZR, 1, "Знайдено", NOON, NOON));
  }

  @Test
  default void aUnzrThatIsFoundAgainIsUpdatedWithTheNewQuestion() {
    UUID id = keep(liveRun(), UNZR, FOUND, NOON).dataId();
    Question renamed = Questions.unzr(1, "Коваль");
    assertThat(keep(liveRun(), renamed, FOUND, LATER).dataId()).isEqualTo(id);
    assertThat(row(UNZR)).contains(new AnswerRow(id, renamed, 1, "Знайдено", NOON, LATER));
  }

  @Test
  default void aUnzrThatIsNotFoundIsNotInserted() {
    assertThat(keep(liveRun(), UNZR, NOT_FOUND, NOON).dataId()).isNull();
    assertThat(row(UNZR)).isEmpty();
  }

  @Test
  default void aRowThatHoldsTheVeryQuestionNotFoundIsSetToZero() {
    UUID id = keep(liveRun(), UNZR, FOUND, NOON).dataId();
    assertThat(keep(liveRun(), UNZR, NOT_FOUND, LATER).dataId()).isNull();
    assertThat(row(UNZR)).contains(new AnswerRow(id, UNZR, 0, "Не знайдено", NOON, LATER));
  }

  @Test
  default void aRowThatHoldsAnotherQuestionAboutTheUnzrIsLeftAlone() {
    UUID id = keep(liveRun(), UNZR, FOUND, NOON).dataId();
    keep(liveRun(), Questions.unzr(1, "Коваль"), NOT_FOUND, LATER);
    assertThat(row(UNZR)).contains(new AnswerRow(id, UNZR, 1, "Знайдено", NOON, NOON));
  }

  @ParameterizedTest
  @EnumSource(names = {"MVS_PASSPORT", "DMS_PASSPORT"})
  default void aPassportIsInsertedAndThenUpdatedFoundOrNot(Register register) {
    Question passport = Questions.passport(register, 1);
    UUID id = keep(liveRun(), passport, NOT_FOUND, NOON).dataId();
    assertThat(row(passport)).contains(new AnswerRow(id, passport, 0, null, NOON, NOON));
    assertThat(keep(liveRun(), passport, FOUND, LATER).dataId()).isEqualTo(id);
    assertThat(row(passport)).contains(new AnswerRow(id, passport, 1, null, NOON, LATER));
    assertThat(keep(liveRun(), passport, NOT_FOUND, MUCH_LATER).dataId()).isEqualTo(id);
    assertThat(row(passport)).contains(new AnswerRow(id, passport, 0, null, NOON, MUCH_LATER));
  }

  @ParameterizedTest
  @EnumSource(names = {"MVS_PASSPORT", "DMS_PASSPORT"})
  default void aCardWithoutSerialHasOneRowInEachRegister(Register register) {
    Question card = Questions.card(register, 1);
    UUID id = keep(liveRun(), card, FOUND, NOON).dataId();
    assertThat(keep(liveRun(), card, NOT_FOUND, LATER).dataId()).isEqualTo(id);
    assertThat(row(card)).contains(new AnswerRow(id, card, 0, null, NOON, LATER));
    Register other =
        register == Register.MVS_PASSPORT ? Register.DMS_PASSPORT : Register.MVS_PASSPORT;
    assertThat(row(Questions.card(other, 1))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  default void aRejectionIsNotStoredAndLeavesTheRowThereIs(Register register) {
    Question question = register == Register.UNZR ? UNZR : Questions.passport(register, 1);
    assertThat(keep(liveRun(), question, REJECTED, NOON).dataId()).isNull();
    assertThat(row(question)).isEmpty();
    keep(liveRun(), question, FOUND, LATER);
    assertThat(keep(liveRun(), question, REJECTED, MUCH_LATER).dataId()).isNull();
    assertThat(row(question).orElseThrow().status()).isEqualTo(1);
    assertThat(row(question).orElseThrow().updatedAt()).isEqualTo(LATER);
  }

  @ParameterizedTest
  @EnumSource
  default void anEarlierAnswerLeavesTheRowAndStillNamesIt(Register register) {
    Question question = register == Register.UNZR ? UNZR : Questions.passport(register, 1);
    UUID id = keep(liveRun(), question, FOUND, LATER).dataId();
    AnswerRow before = row(question).orElseThrow();
    assertThat(keep(liveRun(), question, FOUND, NOON).dataId()).isEqualTo(id);
    keep(liveRun(), question, NOT_FOUND, NOON);
    assertThat(row(question)).contains(before);
  }

  @Test
  default void keepingTheSameAgainChangesNothing() {
    KeptAnswer first = keep(liveRun(), UNZR, FOUND, NOON);
    assertThat(keep(liveRun(), UNZR, FOUND, NOON)).isEqualTo(first);
  }

  @Test
  default void ofSeveralQuestionsAboutAUnzrInABatchTheLaterAnswerWins() {
    Question renamed = Questions.unzr(1, "Коваль");
    List<KeptAnswer> kept =
        keepAll(liveRun(), new Obtained(renamed, FOUND, LATER), new Obtained(UNZR, FOUND, NOON))
            .answers();
    assertThat(kept.get(0).dataId()).isNotNull().isEqualTo(kept.get(1).dataId());
    assertThat(row(UNZR).orElseThrow().question()).isEqualTo(renamed);
    assertThat(row(UNZR).orElseThrow().updatedAt()).isEqualTo(LATER);
  }

  @Test
  default void aUnzrFoundUnderOneNameAndNotUnderAnotherInABatchStaysFound() {
    Question renamed = Questions.unzr(1, "Коваль");
    keep(liveRun(), UNZR, FOUND, NOON);
    keepAll(
        liveRun(), new Obtained(UNZR, NOT_FOUND, LATER), new Obtained(renamed, FOUND, MUCH_LATER));
    AnswerRow row = row(UNZR).orElseThrow();
    assertThat(row.question()).isEqualTo(renamed);
    assertThat(row.status()).isEqualTo(1);
  }

  @Test
  default void aQuestionAnsweredTwiceInABatchKeepsTheLaterAnswer() {
    Question passport = Questions.passport(Register.MVS_PASSPORT, 1);
    keepAll(
        liveRun(),
        new Obtained(passport, FOUND, LATER),
        new Obtained(passport, NOT_FOUND, NOON),
        new Obtained(UNZR, NOT_FOUND, LATER),
        new Obtained(UNZR, FOUND, NOON));
    assertThat(row(passport).orElseThrow().status()).isEqualTo(1);
    assertThat(row(UNZR)).isEmpty();
  }

  @Test
  default void aBatchMayHoldQuestionsOfAllRegisters() {
    Question mvs = Questions.passport(Register.MVS_PASSPORT, 1);
    Question dms = Questions.card(Register.DMS_PASSPORT, 1);
    List<KeptAnswer> kept =
        keepAll(
                liveRun(),
                new Obtained(dms, NOT_FOUND, NOON),
                new Obtained(UNZR, FOUND, NOON),
                new Obtained(mvs, FOUND, NOON))
            .answers();
    assertThat(kept).extracting(KeptAnswer::question).containsExactly(dms, UNZR, mvs);
    assertThat(kept)
        .allSatisfy(answer ->
            assertThat(answer.dataId()).isEqualTo(row(answer.question()).orElseThrow().id()));
  }
}
