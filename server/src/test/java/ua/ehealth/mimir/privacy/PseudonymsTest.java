package ua.ehealth.mimir.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.ehealth.mimir.Seeded;

class PseudonymsTest {
  private static final UUID ID = UUID.fromString("8a3c2d7e-1111-4222-8333-444455556666");

  private final Pseudonyms pseudonyms = new Pseudonyms(TestKeys.ofPseudonyms(1));

  private static List<String> ofEachKind(Pseudonyms pseudonyms, UUID id, String text) {
    return List.of(
        pseudonyms.ofUnzr(text),
        pseudonyms.ofPerson(id),
        pseudonyms.ofParty(id),
        pseudonyms.ofDocument("PASSPORT", text),
        pseudonyms.ofDocument("NATIONAL_ID", text));
  }

  @Test
  void eachHasTheSameFormAndLength() {
    assertThat(ofEachKind(pseudonyms, ID, "19710225-12345"))
        .allMatch(name -> name.matches("k[0-9a-f]{4}:[0-9a-f]{32}"))
        .allMatch(name -> name.length() == Pseudonyms.LENGTH)
        .allMatch(name -> name.startsWith(pseudonyms.keyId() + ":"))
        .doesNotHaveDuplicates();
  }

  /** Written down once: another way of making them would part all journals from the past. */
  @Test
  void theyAreTheSameForEver() {
    assertThat(pseudonyms.ofUnzr("19710225-12345"))
        .isEqualTo("kf6a4:7a280aebb55dd754c04b12dd1ccf2d6c");
    assertThat(pseudonyms.ofPerson(ID)).isEqualTo("kf6a4:8667b2ba81f05ecc54645c1413c81e9e");
    assertThat(pseudonyms.ofDocument("NATIONAL_ID", "000000001"))
        .isEqualTo("kf6a4:70e03c4a2819c6db34249a4ad81fe7e3");
  }

  @Test
  void theSameSubjectHasTheSameNameInEveryProcess() {
    assertThat(ofEachKind(new Pseudonyms(TestKeys.ofPseudonyms(1)), ID, "АЮ123456"))
        .isEqualTo(ofEachKind(pseudonyms, ID, "АЮ123456"));
  }

  @Test
  void anotherKeyMakesOtherNamesAndSaysSo() {
    Pseudonyms others = new Pseudonyms(TestKeys.ofPseudonyms(2));
    assertThat(others.keyId()).isNotEqualTo(pseudonyms.keyId());
    assertThat(ofEachKind(others, ID, "x"))
        .doesNotContainAnyElementsOf(ofEachKind(pseudonyms, ID, "x"));
  }

  @Test
  void kindAndValueAreNotRunTogether() {
    assertThat(pseudonyms.ofUnzr(ID.toString())).isNotEqualTo(pseudonyms.ofPerson(ID));
    assertThat(pseudonyms.ofDocument("A", "BC")).isNotEqualTo(pseudonyms.ofDocument("AB", "C"));
  }

  @Test
  void twoSubjectsNeverShareAName() {
    Set<String> names = new HashSet<>();
    Seeded.cases(random -> {
      names.add(
          pseudonyms.ofUnzr("%08d-%05d".formatted(random.nextInt(100_000_000), names.size())));
    });
    assertThat(names).hasSizeGreaterThan(Long.getLong("mimir.seed") == null ? 499 : 0);
  }

  @Test
  void aShortKeyIsRefused() {
    assertThatThrownBy(() -> new Pseudonyms(new byte[31]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
