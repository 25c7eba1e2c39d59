package ua.ehealth.mimir.review;

import java.util.EnumSet;
import java.util.Set;

/** The cumulative statuses that a list can be asked for (specification 1.6). */
public enum VerificationStatus {
  VERIFIED,
  VERIFICATION_NEEDED,
  /** Persons only. */
  CHANGES_NEEDED,
  /** A party's streams say so; a person was blocked by hand. */
  NOT_VERIFIED;

  /** All but VERIFIED. */
  public static Set<VerificationStatus> unverified() {
    return EnumSet.complementOf(EnumSet.of(VERIFIED));
  }
}
