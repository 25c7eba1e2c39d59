package ua.ehealth.mimir.settings;

import java.util.List;

/** How what is known about people is guarded (specification 1.6, 2.8, 4.1). */
final class PrivacyKeys {
  static final Setting<List<EncryptionKey>> ENCRYPTION_KEYS =
      Setting.optional(
              "MIMIR_ENCRYPTION_KEYS",
              new Format<>(
                  "id:key,id:key… with keys of 32 random bytes in base64 and ids of up to 16"
                      + " letters, digits, - and _",
                  "2026a:$(openssl rand -base64 32)",
                  EncryptionKey::readAll),
              "2.8",
              "Keys that seal what is known of a UNZR and the values that were cleared: the first"
                  + " seals, all open. Without one there is no UNZR info, and cleared values are"
                  + " kept as they were; see docs/privacy.md")
          .keptSecret();
  static final Setting<Integer> ACCESS_JOURNAL_YEARS =
      Setting.of(
          "MIMIR_ACCESS_JOURNAL_YEARS",
          Formats.wholeNumber(1, 100),
          "5",
          "2.8",
          "Years that it is kept who looked at whose data");

  static final List<Setting<?>> ALL = List.of(ENCRYPTION_KEYS, ACCESS_JOURNAL_YEARS);

  private PrivacyKeys() {}
}
