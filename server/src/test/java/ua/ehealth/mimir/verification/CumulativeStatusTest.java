package ua.ehealth.mimir.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.ehealth.mimir.Seeded;

class CumulativeStatusTest {
  /** From good to bad, for persons and for parties. */
  private static final List<String> GOOD_TO_BAD =
      List.of("VERIFIED", "VERIFICATION_NEEDED", "CHANGES_NEEDED", "NOT_VERIFIED");

  @ParameterizedTest
  @CsvSource({
    "VERIFIED,                                      VERIFIED,            VERIFIED",
    "VERIFIED VERIFICATION_NOT_NEEDED,              VERIFIED,            VERIFIED",
    "VERIFICATION_NOT_NEEDED,                       VERIFIED,            VERIFIED",
    "VERIFIED VERIFICATION_NEEDED,                  VERIFICATION_NEEDED, VERIFICATION_NEEDED",
    "VERIFIED IN_REVIEW,                            VERIFICATION_NEEDED, VERIFICATION_NEEDED",
    "VERIFICATION_NOT_NEEDED VERIFICATION_NEEDED,   VERIFICATION_NEEDED, VERIFICATION_NEEDED",
    "VERIFIED NOT_VERIFIED,                         CHANGES_NEEDED,      NOT_VERIFIED",
    "NOT_VERIFIED VERIFICATION_NEEDED IN_REVIEW,    CHANGES_NEEDED,      NOT_VERIFIED",
    "NOT_VERIFIED VERIFICATION_NOT_NEEDED,          CHANGES_NEEDED,      NOT_VERIFIED",
    "VERIFIED SOMETHING_NEW,                        VERIFIED,            VERIFIED"
  })
  void theStreamsGiveTheStatus(String streams, String ofPerson, String ofParty) {
    List<String> statuses = List.of(streams.split(" "));
    assertThat(CumulativeStatus.ofPerson("VERIFICATION_NEEDED", statuses)).isEqualTo(ofPerson);
    assertThat(CumulativeStatus.ofParty(statuses)).isEqualTo(ofParty);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"VERIFIED", "VERIFICATION_NEEDED", "CHANGES_NEEDED", "IN_REVIEW", ""})
  void whatStoodThereDoesNotMatter(String current) {
    assertThat(CumulativeStatus.ofPerson(current, List.of("VERIFIED"))).isEqualTo("VERIFIED");
  }

  @Test
  void aPersonBlockedByHandStaysBlocked() {
    Seeded.cases(random ->
        assertThat(CumulativeStatus.ofPerson("NOT_VERIFIED", streams(random)))
            .isEqualTo("NOT_VERIFIED"));
  }

  @Test
  void aPersonIsNeverBlockedByStreams() {
    Seeded.cases(random ->
        assertThat(CumulativeStatus.ofPerson("VERIFIED", streams(random)))
            .isNotEqualTo("NOT_VERIFIED"));
  }

  @Test
  void aFurtherStreamNeverMakesTheStatusBetter() {
    Seeded.cases(random -> {
      List<String> fewer = streams(random);
      List<String> more = new ArrayList<>(fewer);
      more.addAll(streams(random));
      assertThat(badness(CumulativeStatus.ofPerson(null, more)))
          .isGreaterThanOrEqualTo(badness(CumulativeStatus.ofPerson(null, fewer)));
      assertThat(badness(CumulativeStatus.ofParty(more)))
          .isGreaterThanOrEqualTo(badness(CumulativeStatus.ofParty(fewer)));
    });
  }

  @Test
  void theOrderOfTheStreamsDoesNotMatter() {
    Seeded.cases(random -> {
      List<String> streams = streams(random);
      List<String> shuffled = new ArrayList<>(streams);
      Collections.shuffle(shuffled, Random.from(random));
      assertThat(CumulativeStatus.ofParty(shuffled)).isEqualTo(CumulativeStatus.ofParty(streams));
    });
  }

  private static int badness(String status) {
    return GOOD_TO_BAD.indexOf(status);
  }

  private static List<String> streams(RandomGenerator random) {
    String[] known =
        Arrays.stream(StreamStatus.values()).map(StreamStatus::name).toArray(String[]::new);
    return random
        .ints(random.nextInt(7), 0, known.length + 1)
        .mapToObj(i -> i < known.length ? known[i] : "SOMETHING_ELSE")
        .toList();
  }
}
