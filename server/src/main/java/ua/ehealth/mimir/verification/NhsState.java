package ua.ehealth.mimir.verification;

import java.time.Instant;

/**
 * The NHS stream of a person: its four columns (specification 1.3). Another process writes it too,
 * so its words are open.
 *
 * @param status null where another service left none
 * @param reason null where another service left none
 * @param comment why it is NOT_VERIFIED, or null
 * @param unverifiedAt when it became NOT_VERIFIED, or null
 */
public record NhsState(String status, String reason, String comment, Instant unverifiedAt) {

  /** A comment may name anybody. */
  @Override
  public String toString() {
    return "NhsState[" + status + "/" + reason + "]";
  }
}
