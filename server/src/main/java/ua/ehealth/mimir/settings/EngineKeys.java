package ua.ehealth.mimir.settings;

import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** How answers turn into statuses, and how work is claimed (specification 2.2 to 2.6). */
final class EngineKeys {
  static final Setting<ZoneId> TIME_ZONE =
      Setting.of(
          "MIMIR_TIME_ZONE",
          Formats.zone(),
          "Europe/Kyiv",
          "2.1",
          "Where \"today\" is, and what schedules are read in");
  static final Setting<Integer> LEASE_SECONDS =
      Setting.of(
          "LEASE_SECONDS",
          Formats.wholeNumber(2, 3600),
          "60",
          "2.3",
          "Seconds after which the claims of a dead node are taken over");
  static final Setting<Integer> SWEEP_SECONDS =
      Setting.of(
          "SWEEP_SECONDS",
          Formats.wholeNumber(1, 3600),
          "10",
          "2.3",
          "Seconds between looks for claims that have run out");
  static final Setting<RetryDelays> RETRY_DELAYS =
      Setting.of(
          "RETRY_DELAYS",
          Formats.retryDelays(),
          "1m,5m,30m,2h",
          "2.6",
          "How long a subject waits after each call without an answer, ±20 %; after the last one it"
              + " waits for the next run");
  static final Setting<Integer> ANSWER_REUSE_HOURS =
      Setting.of(
          "ANSWER_REUSE_HOURS",
          Formats.wholeNumber(0, 8760),
          "24",
          "2.5",
          "Hours during which an answer serves everybody with the same question");
  static final Setting<OnRejected> ON_REJECTED =
      Setting.of(
          "ON_REJECTED",
          Formats.oneOf(OnRejected.class),
          "incorrect-data",
          "2.5",
          "What the register's code -1 means: the data are wrong, or it could not answer");
  static final Setting<Boolean> UNZR_CLEAR_INCORRECT =
      Setting.of(
          "UNZR_CLEAR_INCORRECT",
          Formats.yesOrNo(),
          "true",
          "2.4",
          "Whether a UNZR of a wrong format is cleared from the person; the history keeps it");
  static final Setting<Integer> HISTORY_YEARS =
      Setting.of(
          "HISTORY_YEARS",
          Formats.wholeNumber(1, 100),
          "5",
          "1.6",
          "Years that the history of decisions is kept");
  static final Setting<UUID> SYSTEM_USER_ID =
      Setting.of(
          "SYSTEM_USER_ID",
          Formats.uuid(),
          "00000000-0000-4000-8000-000000000001",
          "1.3",
          "Who the jobs are in `inserted_by` and `updated_by`");
  static final Setting<byte[]> PSEUDONYM_KEY =
      Setting.optional(
              "MIMIR_PSEUDONYM_KEY",
              new Format<>(
                  "32 random bytes or more in base64",
                  "$(openssl rand -base64 32)",
                  EngineKeys::key),
              "2.5",
              "Key of the hashes that stand for questions, and of the pseudonyms that stand for"
                  + " subjects; without it, one is made once and kept in the MIMIR database")
          .keptSecret();

  static final List<Setting<?>> ALL =
      List.of(
          TIME_ZONE,
          LEASE_SECONDS,
          SWEEP_SECONDS,
          RETRY_DELAYS,
          ANSWER_REUSE_HOURS,
          ON_REJECTED,
          UNZR_CLEAR_INCORRECT,
          HISTORY_YEARS,
          SYSTEM_USER_ID,
          PSEUDONYM_KEY);

  private EngineKeys() {}

  private static byte[] key(String text) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text.strip());
    } catch (IllegalArgumentException unreadable) {
      throw new IllegalArgumentException("is not base64", unreadable);
    }
    Formats.check(bytes.length >= 32, "is shorter than 32 bytes");
    return bytes;
  }
}
