package ua.ehealth.mimir.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.ehealth.mimir.Seeded;

class FormatTest {
  /** The patterns of specification 1.7, to the letter: written apart from the code judged. */
  private static final Map<Format, Pattern> SPECIFIED =
      Map.of(
          Format.UNZR, Pattern.compile("^[0-9]{8}-[0-9]{5}$"),
          Format.PASSPORT, Pattern.compile("^((?![ЫЪЭЁ])([А-ЯҐЇІЄ])){2}[0-9]{6}$"),
          Format.NATIONAL_ID, Pattern.compile("^[0-9]{9}$"));

  private static final String ALPHABET = "0123456789-–АБВІЇЄҐЫЪЭЁабAIXZz\u0660\u0301𝟙";

  @ParameterizedTest
  @EnumSource
  void aValueHasFlawsExactlyWhereTheSpecifiedPatternDoesNotMatch(Format format) {
    List<String> valid = List.of("19900131-12345", "АЖ123456", "ЇҐ000000", "123456789");
    int[] alphabet = ALPHABET.codePoints().toArray();
    Seeded.cases(random -> {
      int[] value = valid.get(random.nextInt(valid.size())).codePoints().toArray();
      for (int changes = random.nextInt(3); changes > 0; changes--) {
        value[random.nextInt(value.length)] = alphabet[random.nextInt(alphabet.length)];
      }
      int length = random.nextInt(8) == 0 ? random.nextInt(value.length) : value.length;
      String text = new String(value, 0, length);
      assertThat(format.flaws(text).isEmpty())
          .as(text)
          .isEqualTo(SPECIFIED.get(format).matcher(text).matches());
    });
  }

  @Test
  void everyLetterOfTheAlphabetIsJudgedAsTheSpecifiedPatternJudgesIt() {
    for (char letter = 0; letter < 0x600; letter++) {
      String number = letter + "А123456";
      assertThat(Format.PASSPORT.flaws(number).isEmpty())
          .as("U+%04X", (int) letter)
          .isEqualTo(SPECIFIED.get(Format.PASSPORT).matcher(number).matches());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "UNZR,19900131-12345",
    "UNZR,00000000-00000",
    "PASSPORT,АЖ123456",
    "PASSPORT,ҐЇ000000",
    "PASSPORT,ІЄ999999",
    "NATIONAL_ID,000000001"
  })
  void aValidValueHasNoFlaw(Format format, String value) {
    assertThat(format.flaws(value)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "UNZR,1990013112345,wrong-length:13/14",
    "UNZR,19900131–12345,not-a-hyphen:9",
    "UNZR,1990O131-12345,not-a-digit:5",
    "UNZR,19900131-1234٣,not-a-digit:14",
    "PASSPORT,АЖ12345,wrong-length:7/8",
    "PASSPORT,АЖ1234567,wrong-length:9/8",
    "PASSPORT,АЖ12345О,not-a-digit:8",
    "PASSPORT,А1123456,not-a-letter:2",
    "PASSPORT,ZЖ123456,not-a-letter:1",
    "PASSPORT,AЖ123456,latin-letter:1:U+0041",
    "PASSPORT,АX123456,latin-letter:2:U+0058",
    "PASSPORT,AB12345,wrong-length:7/8 latin-letter:1:U+0041 latin-letter:2:U+0042",
    "PASSPORT,ЫЪ123456,forbidden-letter:1 forbidden-letter:2",
    "PASSPORT,ЭЁ123456,forbidden-letter:1 forbidden-letter:2",
    "PASSPORT,123456789,wrong-length:9/8",
    "PASSPORT,Й123456,wrong-length:7/8",
    "NATIONAL_ID,12345678,wrong-length:8/9",
    "NATIONAL_ID,12345678A,not-a-digit:9",
    "NATIONAL_ID,АЖ123456,wrong-length:8/9"
  })
  void eachFlawIsNamed(Format format, String value, String codes) {
    assertThat(format.flaws(value).stream().map(Flaw::code).collect(Collectors.joining(" ")))
        .isEqualTo(codes);
  }

  @ParameterizedTest
  @CsvSource({
    "A,А,0041,0410", "B,В,0042,0412", "E,Е,0045,0415", "I,І,0049,0406", "K,К,004B,041A",
    "M,М,004D,041C", "H,Н,0048,041D", "O,О,004F,041E", "P,Р,0050,0420", "C,С,0043,0421",
    "T,Т,0054,0422", "X,Х,0058,0425"
  })
  void aLatinLookAlikeIsNamedAndNotCorrected(
      String latin, String cyrillic, String latinCode, String cyrillicCode) {
    assertThat(Format.PASSPORT.flaws("А" + latin + "123456"))
        .singleElement()
        .satisfies(flaw ->
            assertThat(flaw.sentence())
                .isEqualTo(
                    "letter 2 is Latin %s (U+%s), Cyrillic %s (U+%s) expected",
                    latin, latinCode, cyrillic, cyrillicCode));
    assertThat(Format.PASSPORT.flaws("А" + cyrillic + "123456")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ZQ987654", "Ж98765ЩЮ", "98765432109876543210"})
  void noFlawShowsTheValue(String value) {
    assertThat(Format.PASSPORT.flaws(value))
        .isNotEmpty()
        .allSatisfy(flaw ->
            assertThat(flaw.sentence() + flaw.code() + flaw)
                .doesNotContain("987", "ZQ", "Щ", "Ж", "Ю"));
  }

  @Test
  void anEndlessValueHasAFewFlawsOnly() {
    assertThat(Format.PASSPORT.flaws("A".repeat(1_000_000))).hasSizeLessThan(10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"BIRTH_CERTIFICATE", "TEMPORARY_PASSPORT", "passport", ""})
  void documentsOfOtherTypesHaveNoFormat(String type) {
    assertThat(Format.ofDocument(type)).isEmpty();
  }
}
