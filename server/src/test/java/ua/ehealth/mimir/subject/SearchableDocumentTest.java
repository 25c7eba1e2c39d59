package ua.ehealth.mimir.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.ehealth.mimir.subject.SampleDocument.card;
import static ua.ehealth.mimir.subject.SampleDocument.passport;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchableDocumentTest {

  @Test
  void everyValidPassportAndCardIsSearchableByItsNormalisedNumber() {
    assertThat(
            SearchableDocument.of(List.of(passport().number(" аж 123456").made(), card().made())))
        .containsExactly(
            new SearchableDocument("PASSPORT", "АЖ123456"),
            new SearchableDocument("NATIONAL_ID", "123456789"));
  }

  @Test
  void anExpiredDocumentIsSearchableToo() {
    assertThat(SearchableDocument.of(card().expires(LocalDate.EPOCH).made())).isPresent();
  }

  @Test
  void theSameDocumentStoredTwiceIsSearchableOnce() {
    assertThat(
            SearchableDocument.of(
                List.of(card().id("1").made(), card().id("2").number("123 456 789").made())))
        .hasSize(1);
  }

  @Test
  void whatIsNeverAskedAboutIsNotSearchable() {
    assertThat(
            SearchableDocument.of(
                List.of(
                    passport().number("AB123456").made(),
                    card().number(null).made(),
                    passport().type("BIRTH_CERTIFICATE").made(),
                    passport().type(null).made())))
        .isEmpty();
  }
}
