package ua.ehealth.mimir.verification.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ua.ehealth.mimir.Seeded;
import ua.ehealth.mimir.subject.SubjectKind;
import ua.ehealth.mimir.verification.StreamState;
import ua.ehealth.mimir.verification.StreamStatus;

/** Whatever stands in the history and the streams, a story is told, and names nobody. */
class StoryPropertiesTest {
  private static final List<String> SECRETS =
      List.of("Косач", "Лариса", "Петрівна", "19710225-12345", "АЖ123456", "123456789");
  private static final List<String> NAMES = SECRETS.subList(0, 3);
  private static final String[] CAUSES = {
    "answer", "reused-answer", "spread", "local-check", "question-changed", "data-changed",
    "resubmitted", "manual-rules", "released", "", "{who}", "%s\\$1"
  };
  private static final String[] WORDS = {
    "VERIFIED",
    "NOT_VERIFIED",
    "VERIFICATION_NEEDED",
    "IN_REVIEW",
    "VERIFICATION_NOT_NEEDED",
    "POTENTIALLY_DECEASED",
    "",
    "{status}"
  };

  @Test
  void aStoryIsToldAndNamesNobody() {
    Seeded.cases(random -> {
      CaseFile file = file(random);
      for (Language language : Language.values()) {
        Story story = new Storyteller(language, ZoneId.of("Europe/Kyiv")).tell(file);
        assertThat(story.past()).hasSameSizeAs(file.history());
        assertThat(story.present()).isNotEmpty();
        Stream.concat(story.past().stream(), story.present().stream())
            .map(Story.Sentence::text)
            .forEach(StoryPropertiesTest::check);
      }
    });
  }

  private static void check(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    assertThat(text).endsWith(".").doesNotContain("  ", "null", "\n");
    for (String secret : SECRETS) {
      assertThat(lower).doesNotContain(secret.toLowerCase(Locale.ROOT));
    }
  }

  private static CaseFile file(RandomGenerator random) {
    return new CaseFile(
        Seeded.oneOf(random, SubjectKind.values()),
        random.nextBoolean(),
        random.nextInt(8) == 0
            ? null
            : Seeded.oneOf(random, WORDS[0], WORDS[1], WORDS[2], "CHANGES_NEEDED", "SOMETHING"),
        Stream.of(ua.ehealth.mimir.verification.Stream.values())
            .filter(_ -> random.nextInt(5) > 0)
            .map(stream -> now(random, stream))
            .toList(),
        IntStream.range(0, random.nextInt(4)).mapToObj(_ -> other(random)).toList(),
        IntStream.range(0, random.nextInt(6)).mapToObj(_ -> move(random)).toList(),
        NAMES);
  }

  private static StreamNow now(
      RandomGenerator random, ua.ehealth.mimir.verification.Stream stream) {
    return new StreamNow(
        stream,
        new StreamState(
            Seeded.oneOf(random, StreamStatus.values()),
            Seeded.oneOf(random, "AUTO", "ONLINE_TRIGGERED", "INITIAL", "SOMETHING"),
            null,
            (short) random.nextInt(-2, 3),
            time(random),
            time(random)),
        random.nextBoolean(),
        random.nextInt(4) == 0 ? Instant.MAX : time(random),
        random.nextInt(30),
        time(random),
        270,
        random.nextInt(2) * 30,
        random.nextBoolean() ? null : "3f9a0c51d2e7");
  }

  private static OtherStream other(RandomGenerator random) {
    return new OtherStream(
        Seeded.oneOf(random, "nhs", "drfo", "dracs_death", "civil_acts"),
        random.nextInt(5) == 0 ? null : Seeded.oneOf(random, WORDS),
        Seeded.oneOf(random, null, "RULES_TRIGGERED", "MANUAL"),
        comment(random),
        time(random));
  }

  private static PastMove move(RandomGenerator random) {
    return new PastMove(
        Instant.EPOCH.plusSeconds(random.nextInt(2_000_000_000)),
        Seeded.oneOf(random, "unzr", "mvs_passport", "dms_passport", "nhs", "civil_acts"),
        Seeded.oneOf(random, CAUSES),
        new UUID(random.nextLong(), 1),
        random.nextInt(5) == 0 ? null : Seeded.oneOf(random, WORDS),
        Seeded.oneOf(random, WORDS),
        "AUTO",
        random.nextBoolean() ? null : (short) random.nextInt(-3, 4),
        "1",
        random.nextBoolean() ? null : "3f9a0c51d2e7",
        StoryCases.FLAWS.subList(0, random.nextInt(StoryCases.FLAWS.size())),
        random.nextBoolean(),
        comment(random));
  }

  private static Instant time(RandomGenerator random) {
    return random.nextInt(3) == 0 ? null : Instant.EPOCH.plusSeconds(random.nextInt(2_000_000_000));
  }

  /** Words with what nobody is to read among them. */
  private static String comment(RandomGenerator random) {
    if (random.nextInt(3) == 0) {
      return null;
    }
    List<String> words = new ArrayList<>(List.of("see"));
    for (int i = random.nextInt(5); i > 0; i--) {
      words.add(
          random.nextBoolean()
              ? Seeded.oneOf(random, "letter", "$1", "{who}", "\\", "від 01.02.2026", "№")
              : disguised(random, SECRETS.get(random.nextInt(SECRETS.size()))));
    }
    return String.join(" ", words);
  }

  private static String disguised(RandomGenerator random, String secret) {
    return switch (random.nextInt(3)) {
      case 0 -> secret.toUpperCase(Locale.ROOT);
      case 1 -> "(" + secret.toLowerCase(Locale.ROOT) + ")";
      default -> secret;
    };
  }
}
