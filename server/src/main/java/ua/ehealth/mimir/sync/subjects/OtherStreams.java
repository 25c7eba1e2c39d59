package ua.ehealth.mimir.sync.subjects;

import java.util.ArrayList;
import java.util.List;
import ua.ehealth.mimir.verification.Stream;

/** What streams count with in the cumulative status (specification 1.6), in SQL. */
final class OtherStreams {
  private static final String OURS =
      """
      case when {o}_claim is not null and {o}_verification_status = 'IN_REVIEW'
        then coalesce({o}_status_before, 'VERIFICATION_NEEDED')
        else {o}_verification_status end\
      """;

  private OtherStreams() {}

  /**
   * The statuses of all streams but one, separated by commas. Our own count with what they were
   * before a claim, those of others as they stand; one without a status, as an older table may have
   * it, is null.
   *
   * @param but what the columns of that one begin with
   */
  static String statuses(SubjectTables tables, String but) {
    List<String> statuses = new ArrayList<>();
    for (String foreign : tables.foreignStreams()) {
      if (!foreign.equals(but)) {
        statuses.add(foreign + "_verification_status");
      }
    }
    for (Stream ours : Stream.of(tables.kind())) {
      if (!ours.columns().equals(but)) {
        statuses.add(OURS.replace("{o}", ours.columns()));
      }
    }
    return String.join(", ", statuses);
  }
}
