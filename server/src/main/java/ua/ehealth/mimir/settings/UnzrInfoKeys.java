package ua.ehealth.mimir.settings;

import java.util.List;

/** How personal information is fetched for people who wait (specification 2.8). */
final class UnzrInfoKeys {
  static final Setting<RetryDelays> RETRY_DELAYS =
      Setting.of(
          "UNZR_INFO_RETRY_DELAYS",
          Formats.retryDelays(),
          "1s,5s,30s,2m",
          "2.8",
          "How long a request for UNZR info waits after each call without an answer, ±20 %; after"
              + " the last one it has failed");
  static final Setting<Integer> RETENTION_DAYS =
      Setting.of(
          "UNZR_INFO_RETENTION_DAYS",
          Formats.wholeNumber(1, 36_500),
          "90",
          "2.8",
          "Days after which UNZR info is erased");

  static final List<Setting<?>> ALL = List.of(RETRY_DELAYS, RETENTION_DAYS);

  private UnzrInfoKeys() {}
}
