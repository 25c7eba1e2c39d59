package ua.ehealth.mimir.oracle;

import java.util.List;

/** The streams that Mimir writes, and whom each asks (specification 1.3, 1.4, 2.1). */
enum OurStream {
  UNZR("unzr", "checkunzr", "unzr_data", 1),
  MVS("mvs_passport", "CheckPassportStatus", "mvs_passport_data", 0),
  DMS("dms_passport", "CheckPassportDMSStatus", "dms_passport_data", 0);

  /** What its columns begin with. */
  final String columns;

  final String service;

  /** Where MIMIR keeps the answers. */
  final String table;

  /** The answer that is good. */
  final int good;

  OurStream(String columns, String service, String table, int good) {
    this.columns = columns;
    this.service = service;
    this.table = table;
    this.good = good;
  }

  static List<OurStream> of(Subject.Kind kind) {
    return kind == Subject.Kind.PERSON ? List.of(UNZR, MVS, DMS) : List.of(MVS, DMS);
  }
}
