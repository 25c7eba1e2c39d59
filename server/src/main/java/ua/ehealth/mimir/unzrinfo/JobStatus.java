package ua.ehealth.mimir.unzrinfo;

import java.util.Locale;

/** How far a request is (dictionary JOB_PROCESSING_STATUS, specification 1.2). */
public enum JobStatus {
  /** Asked for, not answered yet. */
  PENDING,
  /** The register has told what it knows. */
  PROCESSED,
  /** No such record, rejected, or never answered. */
  FAILED;

  /** As the column and the interfaces write it: {@code pending} … */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static JobStatus of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
