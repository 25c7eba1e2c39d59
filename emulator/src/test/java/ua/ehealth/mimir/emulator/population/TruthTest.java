package ua.ehealth.mimir.emulator.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TruthTest {
  private static final Population COUNTRY = new Population(9, 36_000_000, 400_000, Shares.none());
  private static final Patient SOMEBODY = COUNTRY.person(17_654_321);

  private static int checkunzr(Map<String, String> children) {
    return COUNTRY.status("checkunzr", children);
  }

  private static Map<String, String> with(String name, String value) {
    Map<String, String> children = Reading.unzrQuestion(SOMEBODY);
    children.put(name, value);
    return children;
  }

  private static Map<String, String> passport(String type, String serial, String number) {
    Map<String, String> children = new HashMap<>();
    children.put("PassType", type);
    children.put("PasSerial", serial);
    children.put("PasNumber", number);
    children.values().removeIf("-"::equals);
    return children;
  }

  @Test
  void everySampledPersonOfACountryIsFound() {
    for (long i = 0; i < COUNTRY.persons(); i += 9_973) {
      Patient person = COUNTRY.person(i);
      assertThat(checkunzr(Reading.unzrQuestion(person))).isEqualTo(1);
      assertThat(COUNTRY.info(person.unzr()).orElseThrow().rnokpp()).isEqualTo(person.taxId());
    }
  }

  @Test
  void everySampledDocumentOfACountryLeadsToItsHolder() {
    Shares stolen = Shares.none().with(Share.STOLEN, 1).with(Share.SEVERAL_DOCUMENTS, 1);
    Population country = new Population(9, 36_000_000, 400_000, stolen);
    for (long i = 0; i < country.persons(); i += 39_973) {
      for (Paper paper : country.person(i).documents()) {
        assertThat(country.status("CheckPassportStatus", Reading.passportQuestion(paper)))
            .isEqualTo(1);
      }
    }
    for (long i = 0; i < country.parties(); i += 997) {
      for (Paper paper : country.party(i).documents()) {
        assertThat(country.status("CheckPassportStatus", Reading.passportQuestion(paper)))
            .isEqualTo(1);
      }
    }
  }

  @Test
  void aNumberThatNobodyHasIsNotInARegisterOfStolenDocuments() {
    Population stolen = new Population(9, 1_000, 10, Shares.none().with(Share.STOLEN, 1));
    int found = 0;
    for (int i = 0; i < 10_000; i++) {
      String number = Integer.toString(100_000_000 + i * 89_123);
      found += stolen.status("CheckPassportStatus", passport("0101", "-", number));
    }
    assertThat(found).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"familyName", "givenName", "patronymicName"})
  void anotherNameIsNotFound(String child) {
    assertThat(checkunzr(with(child, "Вигаданенко"))).isZero();
  }

  @Test
  void namesAreComparedAsTheyStand() {
    assertThat(checkunzr(with("familyName", SOMEBODY.lastName() + ' '))).isZero();
    assertThat(checkunzr(with("givenName", SOMEBODY.firstName().toUpperCase(Locale.ROOT))))
        .isZero();
  }

  @Test
  void anEmptyPatronymicIsTheAnswerOfAPersonWithoutOneOnly() {
    assertThat(checkunzr(with("patronymicName", ""))).isZero();
    Population people = new Population(9, 10, 0, Shares.none().with(Share.SECOND_NAME_ABSENT, 1));
    Map<String, String> question = Reading.unzrQuestion(people.person(3));
    assertThat(question).containsEntry("patronymicName", "");
    assertThat(people.status("checkunzr", question)).isEqualTo(1);
  }

  @Test
  void anotherBirthDateIsNotFound() {
    LocalDate other = SOMEBODY.birthDate().plusDays(1);
    assertThat(checkunzr(with("dateBirth", other.toString()))).isZero();
  }

  @Test
  void aUnzrThatDoesNotCarryTheBirthDateIsNoError() {
    Population people = new Population(9, 100, 0, Shares.none().with(Share.UNZR_DATE_DIFFERS, 1));
    for (long i = 0; i < 100; i++) {
      Patient person = people.person(i);
      String date = person.birthDate().toString().replace("-", "");
      assertThat(person.unzr()).doesNotStartWith(date);
      assertThat(people.status("checkunzr", Reading.unzrQuestion(person))).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"19000101-00001", "20250101-00001", "19850231-00001", "99999999-99999"})
  void aUnzrThatNobodyHasIsNotFound(String unzr) {
    assertThat(checkunzr(with("UNZR", unzr))).isZero();
    assertThat(COUNTRY.status("unzr", Map.of("unzr", unzr))).isZero();
    assertThat(COUNTRY.info(unzr)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "1985010100001",
        "19850101-0001",
        "19850101-000011",
        " 19850101-00001",
        "19850101–00001",
        "19850101-0000О",
        "1985O101-00001",
        "١٩٨٥٠١٠١-00001"
      })
  void aMalformedUnzrIsRejected(String unzr) {
    assertThat(checkunzr(with("UNZR", unzr))).isEqualTo(-1);
    assertThat(COUNTRY.status("unzr", Map.of("unzr", unzr))).isEqualTo(-1);
    assertThat(COUNTRY.info(unzr)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UNZR", "familyName", "givenName", "patronymicName", "dateBirth"})
  void aQuestionWithoutAChildIsRejected(String child) {
    Map<String, String> children = Reading.unzrQuestion(SOMEBODY);
    children.remove(child);
    assertThat(checkunzr(children)).isEqualTo(-1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1985-1-1", "01.01.1985", "1985-02-30", "1985-13-01", "1985-01-01Z"})
  void aMalformedBirthDateIsRejected(String date) {
    assertThat(checkunzr(with("dateBirth", date))).isEqualTo(-1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void aBlankNameIsRejected(String name) {
    assertThat(checkunzr(with("familyName", name))).isEqualTo(-1);
    assertThat(checkunzr(with("givenName", name))).isEqualTo(-1);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          -, АМ, 123456
          0103, АМ, 123456
          101, АМ, 123456
          0101, АМ, -
          0101, АМ, 12345
          0101, АМ, 1234567
          0101, АМ, 123456789
          0101, АМ, 12345а
          0101, ам, 123456
          0101, AM, 123456
          0101, ЫМ, 123456
          0101, А, 123456
          0101, АМК, 123456
          0101, '', 123456789
          0101, -, 123456
          0101, -, 12345678
          0101, -, 1234567890
          0101, -, '123 56789'
          """)
  void aMalformedQuestionAboutAPassportIsRejected(String type, String serial, String number) {
    Map<String, String> children = passport(type, serial, number);
    assertThat(COUNTRY.status("CheckPassportStatus", children)).isEqualTo(-1);
    assertThat(COUNTRY.status("CheckPassportDMSStatus", children)).isEqualTo(-1);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0101, АМ, 123456
          0101, ҐЇ, 000000
          0101, -, 000000000
          0101, -, 999999999
          0102, АМ, 123456
          """)
  void aWellFormedQuestionIsAnswered(String type, String serial, String number) {
    assertThat(COUNTRY.status("CheckPassportStatus", passport(type, serial, number))).isZero();
  }

  @Test
  void aSharedDocumentHasOneAnswerWhoeverAsks() {
    Shares shares = Shares.none().with(Share.SHARED_DOCUMENT, 0.5).with(Share.STOLEN, 0.5);
    Population people = new Population(4, 2_000, 0, shares);
    Map<String, Integer> answers = new HashMap<>();
    int again = 0;
    for (long i = 0; i < 2_000; i++) {
      Paper paper = people.person(i).documents().getFirst();
      int status = people.status("CheckPassportStatus", Reading.passportQuestion(paper));
      Integer before = answers.put(Reading.name(paper), status);
      again += before == null ? 0 : 1;
      assertThat(before == null || before == status).isTrue();
    }
    assertThat(again).isGreaterThan(500);
    assertThat(answers.values()).contains(0, 1);
  }

  @Test
  void theRecordOfAPersonListsTheCurrentDocumentFirst() {
    Shares shares = Shares.none().with(Share.EXPIRED_BESIDE_VALID, 1);
    Population people = new Population(4, 200, 0, shares);
    for (long i = 0; i < 200; i++) {
      Patient person = people.person(i);
      PersonalRecord told = people.info(person.unzr()).orElseThrow();
      Paper current = Reading.current(person.documents()).orElseThrow();
      PersonalRecord.Document first = told.documents().getFirst();
      String serial = first.serial() == null ? "" : first.serial();
      assertThat(serial + first.number()).isEqualTo(current.number());
      assertThat(first.status()).isEqualTo("VALID");
      assertThat(told.lastName()).isEqualTo(person.lastName());
      assertThat(told.gender()).isEqualTo(person.gender());
      assertThat(told.dateBirth()).isEqualTo(person.birthDate());
    }
  }

  @Test
  void aServiceThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> COUNTRY.status("checkUNZR", Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
