package ua.ehealth.mimir.verification;

import java.util.List;
import java.util.stream.Collectors;
import ua.ehealth.mimir.subject.Flaw;
import ua.ehealth.mimir.subject.Format;
import ua.ehealth.mimir.subject.StoredValue;

/** Made-up values and what is said of each. */
final class FormatExamples {
  private record Example(Format format, String stored) {}

  private static final List<Example> EXAMPLES =
      List.of(
          new Example(Format.UNZR, "19900131-12345"),
          new Example(Format.UNZR, " 19900131 - 12345 "),
          new Example(Format.UNZR, "1990013112345"),
          new Example(Format.UNZR, "19900131/12345"),
          new Example(Format.UNZR, "1990O131-12345"),
          new Example(Format.PASSPORT, "аж 123456"),
          new Example(Format.PASSPORT, "ЇҐ000000"),
          new Example(Format.PASSPORT, "AЖ123456"),
          new Example(Format.PASSPORT, "KB123456"),
          new Example(Format.PASSPORT, "ЖЫ123456"),
          new Example(Format.PASSPORT, "1Ж123456"),
          new Example(Format.PASSPORT, "АЖ12345"),
          new Example(Format.NATIONAL_ID, "123 456 789"),
          new Example(Format.NATIONAL_ID, "АЖ123456"),
          new Example(Format.NATIONAL_ID, "12345678О"));

  private FormatExamples() {}

  static Table table() {
    Table table = new Table("format", "stored", "judged as", "verdict");
    for (Example example : EXAMPLES) {
      String normalised = StoredValue.normalise(example.stored);
      List<Flaw> flaws = example.format.flaws(normalised);
      table.row(
          example.format.name(),
          Effect.code(example.stored),
          Effect.code(normalised),
          flaws.isEmpty()
              ? "valid"
              : flaws.stream().map(Flaw::sentence).collect(Collectors.joining("; ")));
    }
    return table;
  }
}
