package ua.ehealth.mimir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SummaryTextTest {
  private final SummaryText text = new SummaryText(ZoneId.of("Europe/Kyiv"));

  @Test
  void aRunThatLeftNothingReadsLikeThis() {
    assertThat(text.of(Results.summary(Results.UNZR)))
        .isEqualTo(
            """

            Jobs (not verified counts the wrong formats and the rejected too)
              job           claimed  verified  not verified  wrong format  rejected  not needed  calls  saved  time
              unzr-persons    9 500     8 000           700           150        20         800  8 200    350   41s

            Persons
              VERIFIED  9 000

            Parties
              NOT_VERIFIED  20  (3 without an active, approved employee)

            Nothing is left to do.
            """);
  }

  @Test
  void whoWaitsIsSaidWithTheTimeInTheZoneOfTheSettings() {
    assertThat(text.of(Results.summary(Results.UNZR, Results.WAITING)))
        .contains("Without an answer: 60 (timeout.reply 45, http.503 15); no status was moved")
        .contains(
            "Left undone: 40 wait to be asked about again (mvs-parties), the last until"
                + " 2026-11-03 01:30:00.")
        .doesNotContain("Nothing is left");
  }

  @Test
  void somebodyWhoWaitsMakesTheStatusOne() {
    assertThat(Results.summary(Results.UNZR).exit()).isEqualTo(Exit.DONE);
    assertThat(Results.summary(Results.UNZR, Results.WAITING).exit())
        .isEqualTo(Exit.SOMETHING_LEFT);
  }

  @Test
  void aLaterRunAddsToAnEarlierButWhoWaitsIsWhatItSays() {
    JobResult both = Results.WAITING.then(Results.UNZR);
    assertThat(both.claimed()).isEqualTo(10_000);
    assertThat(both.unavailable()).isEqualTo(60);
    assertThat(both.causes()).containsEntry("http.503", 15L);
    assertThat(both.seconds()).isEqualTo(53.25);
    assertThat(both.complete()).isTrue();
  }
}
