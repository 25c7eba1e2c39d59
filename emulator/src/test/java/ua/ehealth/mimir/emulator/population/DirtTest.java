package ua.ehealth.mimir.emulator.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every kind of dirt is met among the first ten thousand, whatever the seed of the demo. */
class DirtTest {
  private static List<Patient> persons;
  private static List<HealthWorker> parties;
  private static List<Paper> papers;

  @BeforeAll
  static void make() {
    Population people = Population.of(1, 36_000_000, 400_000);
    persons = LongStream.range(0, 10_000).mapToObj(people::person).toList();
    parties = LongStream.range(0, 10_000).mapToObj(people::party).toList();
    papers =
        persons.stream()
            .flatMap(person -> person.documents().stream())
            .filter(Reading::isIdentity)
            .toList();
  }

  private static boolean clean(String value) {
    return value.equals(Reading.normalised(value));
  }

  private static boolean isRightUnzr(Patient person) {
    return Reading.isUnzr(Reading.normalised(person.unzr()));
  }

  private static void somePaper(Predicate<Paper> kind) {
    assertThat(papers).anyMatch(kind);
  }

  private static Predicate<Paper> type(String type) {
    return paper -> paper.type().equals(type);
  }

  @Test
  void someUnzrAreAbsentBlankDirtyOrWrong() {
    assertThat(persons).anyMatch(person -> person.unzr() == null);
    assertThat(persons).anyMatch(p -> p.unzr() != null && Reading.normalised(p.unzr()).isEmpty());
    assertThat(persons).anyMatch(person -> isRightUnzr(person) && !clean(person.unzr()));
    assertThat(persons)
        .anyMatch(person -> !Reading.normalised(person.unzr()).isEmpty() && !isRightUnzr(person));
  }

  @Test
  void someNumbersHaveWhiteSpaceOfManyKindsAndAreRight() {
    for (String white : List.of(" ", "\u00A0", "\u2009", "\u202F", "\t", "\u3000")) {
      somePaper(paper -> Reading.isRight(paper) && paper.number().contains(white));
    }
  }

  @Test
  void someNumbersAreInLowerCaseAndAreRight() {
    somePaper(
        paper -> Reading.isRight(paper) && paper.number().chars().anyMatch(Character::isLowerCase));
  }

  @Test
  void someNumbersAreBlank() {
    somePaper(paper -> paper.number().isEmpty());
    somePaper(paper -> !paper.number().isEmpty() && paper.number().isBlank());
  }

  @Test
  void someNumbersHaveLatinLettersAndAreWrong() {
    for (String type : List.of("PASSPORT", "NATIONAL_ID")) {
      somePaper(
          type(type)
              .and(paper -> paper.number().chars().anyMatch(c -> c >= 'A' && c <= 'Z'))
              .and(paper -> !Reading.isRight(paper)));
    }
  }

  @Test
  void someNumbersAreTooShortTooLongOrHaveForbiddenLetters() {
    somePaper(type("PASSPORT").and(paper -> paper.number().matches(".{2}\\d{5}")));
    somePaper(type("PASSPORT").and(paper -> paper.number().matches(".{2}\\d{7}")));
    somePaper(type("PASSPORT").and(paper -> paper.number().matches("[ЫЪЭЁ].\\d{6}")));
    somePaper(type("NATIONAL_ID").and(paper -> paper.number().matches("\\d{8}")));
    somePaper(type("NATIONAL_ID").and(paper -> paper.number().matches("\\d{10}")));
  }

  @Test
  void somePeopleHaveSeveralDocumentsIssuedOnOneDay() {
    assertThat(persons)
        .anyMatch(person ->
            person.documents().stream()
                        .filter(Reading::isIdentity)
                        .filter(paper -> paper.issuedAt() != null)
                        .map(Paper::issuedAt)
                        .distinct()
                        .count()
                    == 1
                && person.documents().stream().filter(Reading::isIdentity).count() == 2);
  }

  @Test
  void theCurrentDocumentIsNeitherAlwaysTheFirstNorAlwaysTheLast() {
    List<Patient> several = persons.stream().filter(p -> p.documents().size() > 1).toList();
    assertThat(several)
        .anyMatch(p -> Reading.current(p.documents()).equals(Optional.of(p.documents().getFirst())))
        .anyMatch(p -> Reading.current(p.documents()).equals(Optional.of(p.documents().getLast())));
  }

  @Test
  void theLettersOfTheLanguageAllOccurInNames() {
    for (String letter : List.of("Ґ", "ґ", "Є", "є", "Ї", "ї", "І", "і", "'", "-")) {
      assertThat(persons)
          .anyMatch(p -> (p.lastName() + p.firstName() + p.secondName()).contains(letter));
    }
  }

  @Test
  void partiesAreDirtierThanPersons() {
    double dirtyPapers = papers.stream().filter(paper -> !clean(paper.number())).count();
    List<Paper> ofParties =
        parties.stream()
            .flatMap(party -> party.documents().stream())
            .filter(Reading::isIdentity)
            .toList();
    double dirtyOfParties = ofParties.stream().filter(paper -> !clean(paper.number())).count();
    assertThat(dirtyOfParties / ofParties.size()).isGreaterThan(2 * dirtyPapers / papers.size());
  }

  @Test
  void somePartiesHaveNoApprovedEmployeeForEachReason() {
    assertThat(parties).anyMatch(party -> party.employments().isEmpty());
    assertThat(parties)
        .anyMatch(party ->
            !party.employed()
                && party.employments().stream().anyMatch(e -> e.status().equals("APPROVED")));
    assertThat(parties)
        .anyMatch(party ->
            !party.employments().isEmpty()
                && party.employments().stream()
                    .allMatch(e -> e.status().equals("DISMISSED") && e.active()));
  }
}
