package ua.ehealth.mimir.settings;

import java.util.List;

/**
 * How what is known about people is guarded (specification 1.6, 2.8, 4.1).
 *
 * @param encryptionKeys the first seals, all open; none: nothing can be sealed
 * @param accessJournalYears how long it is kept who looked at whom, at least 1
 */
public record PrivacySettings(List<EncryptionKey> encryptionKeys, int accessJournalYears) {

  public PrivacySettings {
    encryptionKeys = List.copyOf(encryptionKeys);
  }
}
