package ua.ehealth.mimir.verification.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates as people write them. */
class MomentsTest {
  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

  @ParameterizedTest
  @CsvSource({
    "2026-11-25T01:47:59Z, 25 листопада 2026 року о 03:47",
    "2026-07-05T20:59:00Z, 5 липня 2026 року о 23:59",
    "2026-12-31T22:00:00Z, 1 січня 2027 року о 00:00",
    "2026-03-01T09:05:00Z, 1 березня 2026 року об 11:05"
  })
  void inUkrainian(Instant at, String text) {
    assertThat(new Moments(Texts.of(Language.UK), KYIV).moment(at)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-25T01:47:59Z, 25 November 2026 at 03:47",
    "2026-03-01T09:05:00Z, 1 March 2026 at 11:05"
  })
  void inEnglish(Instant at, String text) {
    assertThat(new Moments(Texts.of(Language.EN), KYIV).moment(at)).isEqualTo(text);
  }
}
