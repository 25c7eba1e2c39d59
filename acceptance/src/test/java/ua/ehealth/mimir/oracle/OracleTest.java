package ua.ehealth.mimir.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Examples of the specification, so that the oracle is not only believed. */
class OracleTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
  private static final LocalDate OLD = LocalDate.of(2000, 1, 1);

  @Test
  void theOracleSharesNothingWithTheEngine() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/java/ua/ehealth/mimir/oracle"))) {
      for (Path file : files.toList()) {
        assertThat(Files.readAllLines(file))
            .as(file.toString())
            .filteredOn(line -> line.startsWith("import ua.ehealth.mimir."))
            .allMatch(line ->
                line.contains(".mimir.emulator.population.") || line.contains(".mimir.rig."));
      }
    }
  }

  @Test
  void theBestDocumentIsValidThenLatestThenACardThenOfTheHighestId() {
    Document expired = document("NATIONAL_ID", TODAY, TODAY.minusDays(1), "9");
    Document lastDay = document("PASSPORT", null, TODAY, "1");
    Document issued = document("PASSPORT", OLD, null, "2");
    Document card = document("NATIONAL_ID", OLD, null, "3");
    Document higher = document("NATIONAL_ID", OLD, null, "4");
    List<Document> worstFirst = List.of(expired, lastDay, issued, card, higher);
    for (int last = 1; last <= worstFirst.size(); last++) {
      List<Document> some = worstFirst.subList(0, last);
      assertThat(CurrentDocument.of(some, TODAY)).contains(some.getLast());
      assertThat(CurrentDocument.of(some.reversed(), TODAY)).contains(some.getLast());
    }
  }

  @Test
  void otherDocumentsAndBlankNumbersAreNone() {
    Document other = new Document("BIRTH_CERTIFICATE", "АБ123456", OLD, null, "1");
    Document blank = new Document("PASSPORT", " \u00A0\u3000", OLD, null, "2");
    assertThat(CurrentDocument.of(List.of(other, blank), TODAY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PASSPORT, 'аб 123456', true",
    "PASSPORT, АБ12345, false",
    "PASSPORT, AБ123456, false",
    "PASSPORT, ЫБ123456, false",
    "NATIONAL_ID, '123\u00A0456 789', true",
    "NATIONAL_ID, 12345678O, false",
    "NATIONAL_ID, АБ123456, false",
  })
  void numbersAreJudgedWithoutSpacesInUpperCase(String type, String number, boolean right) {
    Document document = new Document(type, number, null, null, "1");
    assertThat(Written.isNumber(document, Written.normalised(number))).isEqualTo(right);
  }

  @ParameterizedTest
  @CsvSource({
    "UNZR, 1, VERIFIED, AUTO, true",
    "UNZR, 0, NOT_VERIFIED, AUTO, false",
    "UNZR, -1, NOT_VERIFIED, AUTO_INCORRECT_DATA, false",
    "MVS, 1, NOT_VERIFIED, AUTO, true",
    "MVS, 0, VERIFIED, AUTO, true",
    "DMS, 0, VERIFIED, AUTO, true",
    "DMS, -1, NOT_VERIFIED, AUTO_INCORRECT_DATA, false",
  })
  void answersMeanWhatTheTableSays(
      OurStream stream, int code, String status, String reason, boolean stored) {
    Expected expected = Expected.of(stream, new Question(stream.service, Map.of()), code);
    assertThat(expected.status()).isEqualTo(status);
    assertThat(expected.reason()).isEqualTo(reason);
    assertThat(expected.dataStatus()).isEqualTo(code);
    assertThat(expected.stored().isPresent()).isEqualTo(stored);
  }

  private static Document document(String type, LocalDate issued, LocalDate expires, String rank) {
    String number = type.equals("PASSPORT") ? "АБ123456" : "123456789";
    return new Document(type, number, issued, expires, rank);
  }
}
