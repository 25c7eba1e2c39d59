package ua.ehealth.mimir.verification.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of the two languages. */
class TextsTest {
  private static final Texts UK = Texts.of(Language.UK);
  private static final Texts EN = Texts.of(Language.EN);
  private static final Pattern OWN =
      Pattern.compile("ordinal\\.\\d|.*\\.few|plural\\.two|times\\.one");

  private static Set<String> shared(Texts texts) {
    return texts.keys().stream()
        .filter(key -> !OWN.matcher(key).matches())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void bothSayTheSameThings() {
    assertThat(shared(UK)).isEqualTo(shared(EN));
  }

  @Test
  void andFillInTheSamePlaces() {
    for (String key : shared(UK)) {
      assertThat(places(UK, key)).as(key).isEqualTo(places(EN, key));
    }
  }

  private static Set<String> places(Texts texts, String key) {
    return Pattern.compile("\\{(\\w+)}")
        .matcher(texts.raw(key))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1 раз", "2, 2 рази поспіль", "4, 4 рази поспіль", "5, 5 разів поспіль",
    "11, 11 разів поспіль", "12, 12 разів поспіль", "21, 21 раз", "22, 22 рази поспіль",
    "25, 25 разів поспіль", "111, 111 разів поспіль", "112, 112 разів поспіль"
  })
  void numbersGoWithTheRightFormOfTheWord(long number, String text) {
    assertThat(UK.counted("times", number)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"1, once", "2, 2 times in a row", "21, 21 times in a row"})
  void soTheyDoInEnglish(long number, String text) {
    assertThat(EN.counted("times", number)).isEqualTo(text);
  }

  @Test
  void languagesAreKnownByTheirCodes() {
    assertThat(Language.of("UK")).contains(Language.UK);
    assertThat(Language.of("en")).contains(Language.EN);
    assertThat(Language.of("ru")).isEmpty();
  }
}
