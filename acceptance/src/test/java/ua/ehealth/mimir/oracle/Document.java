package ua.ehealth.mimir.oracle;

import java.time.LocalDate;

/**
 * A document of a subject as it is stored.
 *
 * @param issuedAt null where it is not known, as {@code expiresAt}
 * @param rank what decides between documents alike in all else: the greater wins
 */
record Document(String type, String number, LocalDate issuedAt, LocalDate expiresAt, String rank) {

  boolean isPassport() {
    return "PASSPORT".equals(type);
  }

  boolean isAskedAbout() {
    return (isPassport() || "NATIONAL_ID".equals(type)) && !Written.isBlank(number);
  }

  boolean isValidOn(LocalDate today) {
    return expiresAt == null || !expiresAt.isBefore(today);
  }
}
