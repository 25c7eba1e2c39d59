package ua.ehealth.mimir.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A flaw comes back from its code as it went. */
class FlawCodeTest {

  static List<Flaw> flaws() {
    return List.of(
        new Flaw.WrongLength(14, 3),
        new Flaw.LatinLetter(2, 'K', 'К'),
        new Flaw.ForbiddenLetter(1),
        new Flaw.NotALetter(2),
        new Flaw.NotADigit(13),
        new Flaw.NotAHyphen(9));
  }

  @ParameterizedTest
  @MethodSource("flaws")
  void everyFlawIsReadBack(Flaw flaw) {
    assertThat(Flaw.of(flaw.code())).contains(flaw);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "wrong-length",
        "wrong-length:3",
        "latin-letter:2",
        "latin-letter:2:U+005A",
        "latin-letter:2:K",
        "not-a-digit:x",
        "not-a-digit:99999999999",
        "from-a-later-version:1"
      })
  void whatIsNoCodeIsNoFlaw(String code) {
    assertThat(Flaw.of(code)).isEmpty();
  }
}
