package ua.ehealth.mimir.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoredDateTest {

  @Test
  void aDateIsRead() {
    assertThat(StoredDate.read(" 2019-02-28 ")).isEqualTo(LocalDate.of(2019, 2, 28));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", " ", "2019", "28.02.2019", "2019-02-30", "2019-13-01", "+22019-2-28", "null"})
  void whatCannotBeReadIsNoDate(String stored) {
    assertThat(StoredDate.read(stored)).isNull();
  }
}
