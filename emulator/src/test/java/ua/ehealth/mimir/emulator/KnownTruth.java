package ua.ehealth.mimir.emulator;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.ehealth.mimir.emulator.population.PersonalRecord;
import ua.ehealth.mimir.emulator.population.RegisterTruth;

/** Registers that know the people of the golden messages, and nobody else. */
final class KnownTruth implements RegisterTruth {
  private static final String UNZR = "19840229-01234";

  @Override
  public int status(String service, Map<String, String> children) {
    return switch (service) {
      case "checkunzr" -> UNZR.equals(children.get("UNZR")) ? 1 : 0;
      case "unzr" -> UNZR.equals(children.get("unzr")) ? 1 : 0;
      default -> children.get("PasNumber").startsWith("000") ? 1 : 0;
    };
  }

  @Override
  public Optional<PersonalRecord> info(String unzr) {
    PersonalRecord.Document card =
        new PersonalRecord.Document(
            "NATIONAL_ID",
            null,
            "000000123",
            LocalDate.of(2019, 5, 14),
            LocalDate.of(2029, 5, 14),
            "0000",
            "VALID");
    return Optional.of(
        new PersonalRecord(
            "Зореслава",
            "Вигаданенко",
            "Тестиславівна",
            "0000000000",
            "FEMALE",
            LocalDate.of(1984, 2, 29),
            List.of(card)));
  }
}
