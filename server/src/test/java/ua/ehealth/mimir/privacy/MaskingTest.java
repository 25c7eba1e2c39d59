package ua.ehealth.mimir.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {

  @ParameterizedTest
  @CsvSource({
    "19710225-12399, ************99",
    "3141592653, ********53",
    "АЮ123456, ******56",
    "000123456, *******56",
    "Шевченко, ******ко",
    "Ґе-Юра, ****ра",
    "Іва, *ва",
    "'Іва ', '**а '",
    "😀😀аб, **аб",
    "аб😀😀, **😀😀",
    "Юк, **",
    "Ю, *",
    "😀, *",
    "'', ''",
  })
  void allButTheLastTwoCharactersAreHidden(String value, String masked) {
    assertThat(Masking.mask(value)).isEqualTo(masked);
  }

  @Test
  void nothingStaysNothing() {
    assertThat(Masking.mask(null)).isNull();
  }

  @Test
  void halfACharacterDoesNotSpoilIt() {
    assertThat(Masking.mask("\ud83d12")).isEqualTo("*12");
  }
}
