package ua.ehealth.mimir.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ua.ehealth.mimir.subject.SampleDocument.card;
import static ua.ehealth.mimir.subject.SampleDocument.passport;
import static ua.ehealth.mimir.verification.Subjects.TODAY;
import static ua.ehealth.mimir.verification.Subjects.party;
import static ua.ehealth.mimir.verification.Subjects.person;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.registry.Register;
import ua.ehealth.mimir.subject.Flaw;
import ua.ehealth.mimir.subject.SearchableDocument;
import ua.ehealth.mimir.subject.Subject;
import ua.ehealth.mimir.subject.SubjectKind;

class InquiryTest {
  private static final LocalDate BORN = LocalDate.of(1990, 1, 31);

  @Test
  void aUnzrIsAskedAboutNormalisedWithTheNamesAsStored() {
    assertThat(question(Stream.UNZR, person(" 19900131 -\u00A012345")))
        .isEqualTo(new Question.OfUnzr("19900131-12345", "Шевченко ", "тарас", "Григорович", BORN));
  }

  @Test
  void aMissingSecondNameIsAskedAboutAsAnEmptyOne() {
    assertThat(question(Stream.UNZR, person(null, "19900131-12345")))
        .isEqualTo(new Question.OfUnzr("19900131-12345", "Шевченко ", "тарас", "", BORN));
  }

  @Test
  void aUnzrThatIsNotOfTheBirthDateIsAskedAbout() {
    assertThat(question(Stream.UNZR, person("20010203-12345"))).isNotNull();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "\u00A0\u3000"})
  void aBlankUnzrIsAbsent(String blank) {
    assertThat(Stream.UNZR.inquiry(person(blank, passport()), TODAY))
        .isEqualTo(new Inquiry.DataAbsent());
  }

  @Test
  void anIncorrectUnzrIsHandedBackExactlyAsStored() {
    assertThat(Stream.UNZR.inquiry(person(" 1990о131-12345\t"), TODAY))
        .isEqualTo(new Inquiry.DataIncorrect(" 1990о131-12345\t", List.of(new Flaw.NotADigit(5))));
  }

  @Test
  void aPartyHasNoUnzrStream() {
    assertThat(Stream.of(SubjectKind.PARTY))
        .containsExactly(Stream.MVS_PASSPORT, Stream.DMS_PASSPORT);
    assertThat(Stream.of(SubjectKind.PERSON)).containsExactly(Stream.values());
    assertThatThrownBy(() -> Stream.UNZR.inquiry(party(), TODAY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"MVS_PASSPORT", "DMS_PASSPORT"})
  void aPassportIsAskedAboutByItsSerialAndNumber(Stream stream) {
    Question expected = new Question.OfPassport(stream.register(), "0101", "АЖ", "123456");
    assertThat(question(stream, person(null, passport().number("аж 123456")))).isEqualTo(expected);
    assertThat(question(stream, party(passport().number("аж 123456")))).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(names = {"MVS_PASSPORT", "DMS_PASSPORT"})
  void aCardIsAskedAboutByItsNumberAlone(Stream stream) {
    assertThat(question(stream, party(card().number("123 456 789"))))
        .isEqualTo(new Question.OfPassport(stream.register(), "0101", null, "123456789"));
  }

  @ParameterizedTest
  @EnumSource(names = {"MVS_PASSPORT", "DMS_PASSPORT"})
  void whoHasNoPassportOrCardIsNotAskedAbout(Stream stream) {
    Inquiry absent = new Inquiry.DataAbsent();
    assertThat(stream.inquiry(party(), TODAY)).isEqualTo(absent);
    assertThat(stream.inquiry(party(passport().number(" ")), TODAY)).isEqualTo(absent);
    assertThat(stream.inquiry(person("19900131-12345", card().type("VISA")), TODAY))
        .isEqualTo(absent);
  }

  @Test
  void anIncorrectDocumentIsHandedBackExactlyAsStored() {
    assertThat(Stream.MVS_PASSPORT.inquiry(party(passport().number("aж 123456")), TODAY))
        .isEqualTo(
            new Inquiry.DataIncorrect("aж 123456", List.of(new Flaw.LatinLetter(1, 'A', 'А'))));
  }

  @Test
  void anIncorrectCurrentDocumentIsNotPassedOverForAnOlderCorrectOne() {
    Subject person =
        person(null, passport().issued(TODAY.minusYears(9)), card().number("1").issued(TODAY));
    assertThat(Stream.DMS_PASSPORT.inquiry(person, TODAY))
        .isInstanceOf(Inquiry.DataIncorrect.class);
  }

  @Test
  void theDocumentOfAQuestionIsTheOneItWasMadeFrom() {
    for (var document : List.of(passport().made(), card().made())) {
      Subject party = party(passport().number(document.number()).type(document.type()));
      var question = (Question.OfPassport) question(Stream.MVS_PASSPORT, party);
      assertThat(SearchableDocument.of(document)).contains(DocumentInquiry.askedAbout(question));
    }
  }

  @Test
  void nothingPrintedShowsTheData() {
    assertThat(Stream.UNZR.inquiry(person("19900131+12345"), TODAY).toString())
        .startsWith("DataIncorrect")
        .doesNotContain("1990", "12345");
    assertThat(Stream.UNZR.inquiry(person("19900131-12345"), TODAY).toString())
        .doesNotContain("1990", "12345", "Шевченко");
  }

  @ParameterizedTest
  @EnumSource
  void everyRegisterMovesOneStream(Register register) {
    assertThat(Stream.of(register).register()).isEqualTo(register);
  }

  @Test
  void onlyAnswersAboutDocumentsGoToOthers() {
    assertThat(Stream.values()).filteredOn(Stream::spreads).doesNotContain(Stream.UNZR).hasSize(2);
  }

  private static Question question(Stream stream, Subject subject) {
    return switch (stream.inquiry(subject, TODAY)) {
      case Inquiry.Ask(Question question) -> question;
      case Inquiry other -> throw new AssertionError("no question but " + other);
    };
  }
}
