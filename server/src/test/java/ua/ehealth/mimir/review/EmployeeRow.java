package ua.ehealth.mimir.review;

import java.util.List;
import java.util.UUID;
import ua.ehealth.mimir.database.Database;

/** An employee as stored. */
record EmployeeRow(
    UUID id, UUID party, UUID legalEntity, UUID division, String status, boolean active) {

  boolean activeAndApproved() {
    return active && "APPROVED".equals(status);
  }

  static List<EmployeeRow> all(Database prm) {
    return prm.jdbc()
        .sql(
            "select id, party_id, legal_entity_id, division_id, status, coalesce(is_active, false)"
                + " from employees")
        .query((row, _) -> {
          Columns columns = new Columns(row);
          return new EmployeeRow(
              columns.uuid(),
              columns.uuid(),
              columns.uuid(),
              columns.uuid(),
              columns.text(),
              columns.yes());
        })
        .list();
  }
}
