package ua.ehealth.mimir.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoredValueTest {

  @Test
  void exactlyTheUnicodeWhiteSpaceIsRemoved() {
    Pattern property = Pattern.compile("\\p{IsWhite_Space}");
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      assertThat(StoredValue.isWhiteSpace(c))
          .as("U+%04X", c)
          .isEqualTo(property.matcher(Character.toString(c)).matches());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " ", "\t", "\n", "\r\n", "\u000B", "\u0085", "\u00A0", "\u2007", "\u202F", "\u3000"
      })
  void whiteSpaceIsRemovedWhereverItStands(String space) {
    assertThat(StoredValue.normalise(space + "АЖ" + space + "123456" + space))
        .isEqualTo("АЖ123456");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u180E", "\u200B", "\u2060", "\uFEFF", "\u001C", "\u00AD"})
  void whatOnlyLooksLikeNothingStays(String invisible) {
    assertThat(StoredValue.normalise("АЖ" + invisible + "123456"))
        .isEqualTo("АЖ" + invisible + "123456");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "\u00A0\u2003\n"})
  void aBlankValueIsNoValue(String blank) {
    assertThat(StoredValue.normalise(blank)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"аж123456,АЖ123456", "їґ123456,ЇҐ123456", "єі000001,ЄІ000001", "ab123456,AB123456"})
  void lettersAreUpperCased(String stored, String normalised) {
    assertThat(StoredValue.normalise(stored)).isEqualTo(normalised);
  }

  @Test
  void theLocaleOfTheMachineDoesNotMatter() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(StoredValue.normalise("i")).isEqualTo("I");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void nothingElseIsCorrected() {
    assertThat(StoredValue.normalise("№ А.Ж-12/34,56")).isEqualTo("№А.Ж-12/34,56");
  }
}
