package ua.ehealth.mimir.emulator.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ua.ehealth.mimir.emulator.soap.BodyElement;

final class QuestionTest {

  @Test
  void childrenInOrderAreWellFormedAndWhatIsUnknownIsPassedOver() {
    assertThat(passport("PassType=0101", "PasSerial=АА", "more=1", "PasNumber=1").wellFormed())
        .isTrue();
    assertThat(passport("PassType=0101", "PasNumber=1").wellFormed()).isTrue();
  }

  @Test
  void aChildThatIsMissingDoubledOrOutOfOrderIsNotWellFormed() {
    assertThat(passport("PassType=0101").wellFormed()).isFalse();
    assertThat(passport("PassType=0101", "PasNumber=1", "PasNumber=2").wellFormed()).isFalse();
    assertThat(passport("PasNumber=1", "PassType=0101").wellFormed()).isFalse();
  }

  @Test
  void anElementInsideAChildIsNotWellFormed() {
    BodyElement.Child nested = new BodyElement.Child("urn:eis-mvs", "unzr", null);
    BodyElement body = new BodyElement("urn:eis-mvs", "unzr", List.of(nested));
    assertThat(Question.of(RegisterService.UNZR, body).wellFormed()).isFalse();
  }

  @Test
  void anotherNamespaceOrALongerNameIsNotWellFormed() {
    List<BodyElement.Child> good = List.of(new BodyElement.Child("urn:eis-mvs", "unzr", "1"));
    List<BodyElement.Child> alien = List.of(new BodyElement.Child("urn:other", "unzr", "1"));
    RegisterService unzr = RegisterService.UNZR;
    assertThat(Question.of(unzr, new BodyElement("urn:eis-mvs", "unzr", good)).wellFormed())
        .isTrue();
    assertThat(Question.of(unzr, new BodyElement("urn:other", "unzr", good)).wellFormed())
        .isFalse();
    assertThat(Question.of(unzr, new BodyElement("urn:eis-mvs", "unzr2", good)).wellFormed())
        .isFalse();
    assertThat(Question.of(unzr, new BodyElement("urn:eis-mvs", "unzr", alien)).wellFormed())
        .isFalse();
  }

  @Test
  void questionsThatDifferInAnythingDifferInTheirHash() {
    Set<Long> hashes = new HashSet<>();
    for (int number = 0; number < 100_000; number++) {
      hashes.add(passport("PassType=0101", "PasNumber=%09d".formatted(number)).hash());
    }
    hashes.add(passport("PassType=0101", "PasSerial=АА", "PasNumber=000001").hash());
    hashes.add(passport("PassType=0101", "PasSerial=АА0", "PasNumber=00001").hash());
    assertThat(hashes).hasSize(100_002);
  }

  @Test
  void theSameQuestionToTwoServicesIsTwoQuestions() {
    BodyElement body =
        new BodyElement("urn:eis-mvs", "x", children("PassType=0101", "PasNumber=000000001"));
    assertThat(Question.of(RegisterService.MVS_PASSPORT, body).hash())
        .isNotEqualTo(Question.of(RegisterService.DMS_PASSPORT, body).hash());
  }

  private static Question passport(String... children) {
    BodyElement body = new BodyElement("urn:eis-mvs", "CheckPassportStatus", children(children));
    return Question.of(RegisterService.MVS_PASSPORT, body);
  }

  private static List<BodyElement.Child> children(String... children) {
    List<BodyElement.Child> list = new ArrayList<>();
    for (String child : children) {
      int at = child.indexOf('=');
      list.add(
          new BodyElement.Child("urn:eis-mvs", child.substring(0, at), child.substring(at + 1)));
    }
    return list;
  }
}
