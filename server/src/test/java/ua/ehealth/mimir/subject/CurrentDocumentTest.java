package ua.ehealth.mimir.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.ehealth.mimir.subject.SampleDocument.card;
import static ua.ehealth.mimir.subject.SampleDocument.passport;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.ehealth.mimir.Seeded;

class CurrentDocumentTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
  private static final LocalDate YESTERDAY = TODAY.minusDays(1);
  private static final LocalDate LONG_AGO = TODAY.minusYears(20);

  @Test
  void nobodyWithoutADocumentHasACurrentOne() {
    assertThat(CurrentDocument.among(List.of(), TODAY)).isEmpty();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"BIRTH_CERTIFICATE", "TEMPORARY_CERTIFICATE", "passport"})
  void documentsOfOtherTypesAreNotAskedAbout(String type) {
    assertThat(CurrentDocument.among(List.of(passport().type(type).made()), TODAY)).isEmpty();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  ", "\u00A0"})
  void aBlankNumberIsNoDocument(String blank) {
    first(passport().id("1").issued(LONG_AGO), card().id("2").number(blank).issued(YESTERDAY));
    assertThat(CurrentDocument.among(List.of(card().number(blank).made()), TODAY)).isEmpty();
  }

  @Test
  void theFormatOfTheNumberDoesNotMatter() {
    first(passport().number("nonsense").issued(YESTERDAY), passport().issued(LONG_AGO));
  }

  @Test
  void whatHasNotExpiredComesBeforeWhatHas() {
    first(passport().issued(LONG_AGO), card().issued(YESTERDAY).expires(YESTERDAY));
  }

  @Test
  void whatExpiresTodayHasNotExpired() {
    first(card().issued(YESTERDAY).expires(TODAY), card().issued(LONG_AGO));
  }

  @Test
  void amongExpiredDocumentsTheLatestIssuedCounts() {
    first(passport().issued(TODAY).expires(YESTERDAY), card().issued(LONG_AGO).expires(YESTERDAY));
  }

  @Test
  void theLatestIssuedComesFirst() {
    first(passport().issued(YESTERDAY), card().issued(LONG_AGO));
  }

  @Test
  void whatHasNoDateOfIssueIsTheEarliest() {
    first(passport().issued(LocalDate.of(1, 1, 1)), card());
  }

  @Test
  void ofTwoOfOneDayTheCardComesBeforeThePassport() {
    first(card().id("1").issued(TODAY), passport().id("2").issued(TODAY));
  }

  @Test
  void ofTwoAlikeTheHighestIdComparedAsTextComesFirst() {
    first(card().id("9"), card().id("10"));
    first(
        card().id("f0000000-0000-7000-8000-000000000000"),
        card().id("7fffffff-ffff-7fff-bfff-ffffffffffff"));
  }

  @Test
  void ofTwoAlikeWithoutIdTheLaterInTheListCounts() {
    IdentityDocument one = card().id(null).number("111111111").made();
    IdentityDocument other = card().id(null).number("222222222").made();
    assertThat(CurrentDocument.among(List.of(one, other), TODAY)).contains(other);
    assertThat(CurrentDocument.among(List.of(other, one), TODAY)).contains(one);
  }

  @Test
  void theOrderOfAPersonsDocumentsDoesNotMatter() {
    Seeded.cases(random -> {
      List<IdentityDocument> documents = documents(random, true);
      List<IdentityDocument> shuffled = new ArrayList<>(documents);
      Collections.shuffle(shuffled, Random.from(random));
      assertThat(CurrentDocument.among(shuffled, TODAY))
          .isEqualTo(CurrentDocument.among(documents, TODAY));
    });
  }

  @Test
  void ofAPartysDocumentsNoLaterOneIsAsGoodAsTheCurrentOne() {
    Seeded.cases(random -> {
      List<IdentityDocument> documents = documents(random, false);
      IdentityDocument current = CurrentDocument.among(documents, TODAY).orElseThrow();
      int place = documents.lastIndexOf(current);
      for (IdentityDocument later : documents.subList(place + 1, documents.size())) {
        assertThat(CurrentDocument.among(List.of(current, later), TODAY)).contains(current);
        assertThat(CurrentDocument.among(List.of(later, current), TODAY)).contains(current);
      }
    });
  }

  /** The first is chosen, in whichever order they are listed. */
  private static void first(SampleDocument expected, SampleDocument other) {
    IdentityDocument chosen = expected.made();
    assertThat(CurrentDocument.among(List.of(chosen, other.made()), TODAY)).contains(chosen);
    assertThat(CurrentDocument.among(List.of(other.made(), chosen), TODAY)).contains(chosen);
  }

  private static List<IdentityDocument> documents(RandomGenerator random, boolean withIds) {
    return Stream.iterate(0, i -> i + 1)
        .limit(1 + random.nextInt(5))
        .map(i -> document(random, withIds ? String.valueOf(i) : null, i))
        .toList();
  }

  private static IdentityDocument document(RandomGenerator random, String id, int place) {
    return Seeded.oneOf(random, passport(), card())
        .id(id)
        .number("number " + place)
        .issued(Seeded.oneOf(random, null, LONG_AGO, YESTERDAY))
        .expires(Seeded.oneOf(random, null, YESTERDAY, TODAY))
        .made();
  }
}
