package ua.ehealth.mimir.demo.people;

import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import ua.ehealth.mimir.emulator.population.Population;

/** Who employs the demo's health workers; the first is the NHS. */
public final class LegalEntities {
  /** The ids are the same in every demo: this number and the index. */
  private static final long FIRST_HALF = 0x7000L;

  private static final long SECOND_HALF = 0x8000_0000_0000_0000L;

  private LegalEntities() {}

  /** The NHS, which is active. */
  public static UUID nhs() {
    return id(0);
  }

  static UUID id(int index) {
    return new UUID(FIRST_HALF, SECOND_HALF | index);
  }

  static void load(DataSource prm) throws SQLException, IOException {
    try (CopyStream rows =
        CopyStream.into(prm, "legal_entities", "id, name, type, status, is_active")) {
      for (int i = 0; i < Population.LEGAL_ENTITIES; i++) {
        boolean nhs = i == 0;
        rows.row(
            id(i),
            nhs ? "Національна служба здоров'я" : "Лікарня № " + i,
            nhs ? "NHS" : "MSP",
            "ACTIVE",
            true);
      }
      rows.finish();
    }
  }
}
