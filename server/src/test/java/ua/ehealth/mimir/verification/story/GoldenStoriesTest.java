package ua.ehealth.mimir.verification.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every sentence, in a file a language to be read by people. Written anew by {@code
 * -Dmimir.golden.write=true} and read in the diff.
 */
class GoldenStoriesTest {
  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

  @ParameterizedTest
  @EnumSource(Language.class)
  void everySentenceReadsAsWritten(Language language) throws IOException {
    Path golden = Path.of("src/test/resources/golden/story-" + language.code() + ".txt");
    String found = text(new Storyteller(language, KYIV));
    if (Boolean.getBoolean("mimir.golden.write")) {
      Files.writeString(golden, found);
    }
    assertThat(golden).content().isEqualTo(found);
  }

  private static String text(Storyteller teller) {
    StringBuilder text = new StringBuilder(200_000);
    for (StoryCases.Past past : StoryCases.past()) {
      Story story = teller.tell(StoryCases.file(past.kind(), List.of(past.move())));
      text.append("# ").append(past.name().strip()).append('\n');
      text.append(story.past().getFirst().text()).append("\n\n");
    }
    Set<String> told = new LinkedHashSet<>();
    for (StoryCases.Present present : StoryCases.present()) {
      String sentences =
          teller.tell(present.file()).present().stream()
              .map(Story.Sentence::text)
              .filter(told::add)
              .collect(Collectors.joining("\n"));
      text.append("# ").append(present.name()).append('\n').append(sentences).append("\n\n");
    }
    return text.toString();
  }
}
