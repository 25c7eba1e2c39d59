package ua.ehealth.mimir.verification.story;

import java.time.Instant;
import java.util.Objects;

/**
 * A stream of another process as it stands.
 *
 * @param name {@code drfo}, {@code dracs_death} or {@code nhs}
 * @param status open text, or null where there is none
 * @param reason open text, or null where there is none
 * @param comment an NHS employee's own words, or null
 * @param unverifiedAt when it became NOT_VERIFIED, or null
 */
public record OtherStream(
    String name, String status, String reason, String comment, Instant unverifiedAt) {

  public OtherStream {
    Objects.requireNonNull(name);
  }

  /** A comment may name anybody. */
  @Override
  public String toString() {
    return "OtherStream[" + name + ", " + status + "]";
  }
}
