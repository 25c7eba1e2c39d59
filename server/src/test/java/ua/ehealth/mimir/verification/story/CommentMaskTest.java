package ua.ehealth.mimir.verification.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a comment shows, and what it does not. */
class CommentMaskTest {
  private static final CommentMask MASK = new CommentMask(List.of("Косач-Квітка", "Леся", "Я"));

  @ParameterizedTest
  @CsvSource({
    "УНЗР 19710225-12345 чужий, УНЗР ********-***** чужий",
    "паспорт АЖ123456, паспорт **" + "******",
    "паспорт АЖ 123456!, паспорт ** ******!",
    "картка 123 456 789, картка *** *** ***",
    "картка № 123-456-789, картка № ***-***-***",
    "код 3001203456, код **********"
  })
  void numbersThatCouldBeSomebodysAreHidden(String comment, String shown) {
    assertThat(MASK.of(comment)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "лист від 01.02.2026",
        "кабінет 12, дзвінок о 9:30",
        "за 2025 і 2026 роки: дві особи",
        "two persons in one"
      })
  void allElseIsShown(String comment) {
    assertThat(MASK.of(comment)).isEqualTo(comment);
  }

  @ParameterizedTest
  @CsvSource({
    "звернулася Леся Косач, звернулася **** *****",
    "за заявою ЛЕСІ КВІТКИ, за заявою **** ******"
  })
  void theSubjectsOwnNamesAreHiddenInAnyCase(String comment, String shown) {
    assertThat(MASK.of(comment)).isEqualTo(shown);
  }

  @Test
  void itIsOneLineOfBoundedLength() {
    assertThat(MASK.of(" a\r\n\u2028b\u0000 ")).isEqualTo("a b");
    assertThat(MASK.of("x".repeat(5000))).hasSize(501).endsWith("…");
  }
}
