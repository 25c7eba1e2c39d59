package ua.ehealth.mimir.oracle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import ua.ehealth.mimir.rig.Sql;

/** What MIMIR keeps of the registers' answers, as the documented tables have it. */
final class AnswerTables {
  private static final Map<String, String> UNZR_COLUMNS = new LinkedHashMap<>();
  private static final Map<String, String> PASSPORT_COLUMNS = new LinkedHashMap<>();

  static {
    UNZR_COLUMNS.put("UNZR", "unzr");
    UNZR_COLUMNS.put("familyName", "family_name");
    UNZR_COLUMNS.put("givenName", "given_name");
    UNZR_COLUMNS.put("patronymicName", "patronymic_name");
    UNZR_COLUMNS.put("dateBirth", "date_birth");
    PASSPORT_COLUMNS.put("PassType", "pass_type");
    PASSPORT_COLUMNS.put("PasSerial", "pas_serial");
    PASSPORT_COLUMNS.put("PasNumber", "pas_number");
  }

  private final Map<OurStream, Map<UUID, Row>> tables = new EnumMap<>(OurStream.class);

  /** An answer and the question it belongs to. */
  record Row(Question question, int code) {}

  AnswerTables(Sql mimir) {
    for (OurStream stream : OurStream.values()) {
      Map<UUID, Row> rows = new HashMap<>();
      mimir.list(
          row -> rows.put(row.getObject("id", UUID.class), row(stream, row)),
          "select * from " + stream.table);
      tables.put(stream, rows);
    }
  }

  private static Row row(OurStream stream, ResultSet row) throws SQLException {
    boolean unzr = stream == OurStream.UNZR;
    Map<String, String> children = new LinkedHashMap<>();
    for (Map.Entry<String, String> child : (unzr ? UNZR_COLUMNS : PASSPORT_COLUMNS).entrySet()) {
      String value = row.getString(child.getValue());
      if (value != null) {
        children.put(child.getKey(), value);
      }
    }
    return new Row(
        new Question(stream.service, children), row.getInt(unzr ? "status" : "pas_status"));
  }

  Map<UUID, Row> of(OurStream stream) {
    return tables.get(stream);
  }
}
