package ua.ehealth.mimir.review;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ua.ehealth.mimir.subject.SubjectKind;

/**
 * The verification of one person or party as it stands; nothing that says who it is but the id.
 *
 * @param status {@code persons.status}; null for a party
 * @param active a person that is active, a party with an active and approved employee (2.2)
 * @param employees a party's active and approved employees in the order of their ids; empty for a
 *     person
 * @param verificationStatus the cumulative status (1.6); null where another service left none
 * @param updatedAt of the row in {@code persons} or {@code parties}; null where there is none
 * @param streams those of the kind, in their order; empty where the subject has no verification
 *     row: it was never eligible (2.2)
 */
public record SubjectReview(
    UUID id,
    SubjectKind kind,
    String status,
    boolean active,
    List<UUID> employees,
    String verificationStatus,
    Instant updatedAt,
    Map<ReviewedStream, StreamReview> streams) {

  public SubjectReview {
    employees = List.copyOf(employees);
    streams = streams.isEmpty() ? Map.of() : new EnumMap<>(streams);
  }

  /** Empty where the kind has no such stream, or the subject no verification row. */
  public Optional<StreamReview> stream(ReviewedStream stream) {
    return Optional.ofNullable(streams.get(stream));
  }

  /**
   * Changes whenever anything shown changes and only then, so it serves as a strong entity tag
   * (without its quotes). {@code updated_at} would not do: a claim shows as IN_REVIEW and leaves it
   * alone (2.3).
   */
  public String version() {
    return ReviewVersion.of(this);
  }
}
