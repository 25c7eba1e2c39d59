package ua.ehealth.mimir.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SubjectTest {
  private static final UUID ID = new UUID(1, 2);
  private static final IdentityDocument DOCUMENT = SampleDocument.passport().made();
  private static final Person PERSON =
      new Person(
          ID,
          true,
          "Шевченко",
          "Тарас",
          "Григорович",
          LocalDate.of(1990, 1, 31),
          "19900131-12345",
          List.of(DOCUMENT));

  @Test
  void nothingPrintedShowsWhoItIs() {
    String printed =
        PERSON
            + " "
            + new Party(ID, true, List.of(DOCUMENT))
            + DOCUMENT
            + SearchableDocument.of(DOCUMENT).orElseThrow();
    assertThat(printed)
        .contains("Person[" + ID + "]", "Party[" + ID + "]")
        .doesNotContain("Шевченко", "Тарас", "Григорович", "1990", "12345", "АЖ", "123456");
  }

  @Test
  void eachKnowsItsKind() {
    assertThat(PERSON.kind()).isEqualTo(SubjectKind.PERSON);
    assertThat(new Party(ID, true, List.of()).kind()).isEqualTo(SubjectKind.PARTY);
  }
}
