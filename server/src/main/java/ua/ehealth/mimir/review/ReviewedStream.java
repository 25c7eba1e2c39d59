package ua.ehealth.mimir.review;

import java.util.Arrays;
import java.util.List;
import ua.ehealth.mimir.subject.SubjectKind;

/**
 * A stream as people see it: those of other processes beside Mimir's own (specification 1.3). In
 * the order in which they are shown.
 */
public enum ReviewedStream {
  DRFO("drfo", true, "drfo_data_result", null, "drfo_synced_at"),
  DRACS_DEATH("dracs_death", true, null, "dracs_death_verification_comment", null),
  NHS("nhs", false, null, "nhs_verification_comment", null),
  UNZR("unzr", false, "unzr_data_status", null, "unzr_synced_at"),
  MVS_PASSPORT("mvs_passport", true, "mvs_passport_data_status", null, "mvs_passport_synced_at"),
  DMS_PASSPORT("dms_passport", true, "dms_passport_data_status", null, "dms_passport_synced_at");

  private final String columns;
  private final boolean ofParties;
  private final String result;
  private final String comment;
  private final String syncedAt;

  ReviewedStream(
      String columns, boolean ofParties, String result, String comment, String syncedAt) {
    this.columns = columns;
    this.ofParties = ofParties;
    this.result = result;
    this.comment = comment;
    this.syncedAt = syncedAt;
  }

  /** The streams that a person or a party has. */
  public static List<ReviewedStream> of(SubjectKind kind) {
    return Arrays.stream(values()).filter(stream -> stream.concerns(kind)).toList();
  }

  public boolean concerns(SubjectKind kind) {
    return kind == SubjectKind.PERSON || ofParties;
  }

  /** What the names of the stream's columns begin with, as the history calls it: {@code unzr}. */
  public String columns() {
    return columns;
  }

  /** Null where the stream has none. */
  String resultColumn() {
    return result;
  }

  /** Null where the stream has none. */
  String commentColumn() {
    return comment;
  }

  /** Null where the stream has none. */
  String syncedAtColumn() {
    return syncedAt;
  }
}
