package ua.ehealth.mimir.oracle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;

/** The columns of one stream of one subject; null where a column is. */
record StreamColumns(
    String status,
    String reason,
    UUID dataId,
    Integer dataStatus,
    OffsetDateTime syncedAt,
    OffsetDateTime unverifiedAt) {

  static StreamColumns of(ResultSet row, String stream) throws SQLException {
    return new StreamColumns(
        row.getString(stream + "_verification_status"),
        row.getString(stream + "_verification_reason"),
        row.getObject(stream + "_data_id", UUID.class),
        row.getObject(stream + "_data_status", Integer.class),
        row.getObject(stream + "_synced_at", OffsetDateTime.class),
        row.getObject(stream + "_unverified_at", OffsetDateTime.class));
  }
}
