package ua.ehealth.mimir.review;

import static java.util.stream.Collectors.joining;

import java.util.Set;
import ua.ehealth.mimir.subject.SubjectKind;
import ua.ehealth.mimir.verification.StreamStatus;

/**
 * Along which index a list of subjects is found: the one that holds the fewest besides those
 * wanted. Conditions are spelled as in the indexes (migrations V9 of MPI and PRM, V2 of external
 * tables).
 */
final class SubjectWalks {
  /**
   * What an index takes for those who have no {@code updated_at}: nulls have no place in an order.
   */
  static final String UPDATED_AT = "coalesce(p.updated_at, '-infinity'::timestamptz)";

  /** Who waits for an NHS employee (specification 1.5). */
  private static final String NHS_REVIEW =
      "(v.nhs_verification_status = 'IN_REVIEW' or v.nhs_verification_reason = 'RULES_TRIGGERED')";

  private final ReviewTables tables;

  SubjectWalks(ReviewTables tables) {
    this.tables = tables;
  }

  /**
   * The walk for an order.
   *
   * @throws OrderUnavailable where there is none
   */
  Sql walk(
      Set<VerificationStatus> statuses,
      StreamFilter stream,
      ListOrder order,
      Keys keys,
      Position after) {
    if (order.byUnverifiedAt()) {
      return byUnverifiedAt(stream, keys, after);
    }
    return order.byUpdatedAt()
        ? byUpdatedAt(statuses, keys, after)
        : byId(statuses, stream, new Sql().add(keys.after(after, "{key}")));
  }

  /** When a subject became unverified, as a list that goes by it says. */
  String unverifiedAt(StreamFilter filter) {
    return filter.stream() != null
        ? unverifiedAt(filter.stream())
        : ReviewedStream.of(tables.kind()).stream()
            .map(SubjectWalks::unverifiedAt)
            .collect(joining(", ", "greatest(", ")"));
  }

  private static String unverifiedAt(ReviewedStream stream) {
    return "v." + stream.columns() + "_unverified_at";
  }

  private Sql byUnverifiedAt(StreamFilter filter, Keys keys, Position after) {
    String time = unverifiedAt(filter);
    Sql walk =
        new Sql()
            .add(
                tables.sql(
                    "select %1$s as key, v.{id} as id from {verifications} v where %1$s is not null"
                        .formatted(time)))
            .add(keys.after(after, time, tables.sql("v.{id}")));
    if (filter.unverifiedSince() != null) {
      walk.add(" and " + time + " >= ?::timestamptz", Sql.time(filter.unverifiedSince()));
    }
    return walk;
  }

  private Sql byUpdatedAt(Set<VerificationStatus> statuses, Keys keys, Position after) {
    if (statuses.isEmpty() || statuses.contains(VerificationStatus.VERIFIED)) {
      throw new OrderUnavailable(
          "an order by updated_at is of those with named statuses, VERIFIED not among them");
    }
    Sql walk = new Sql();
    for (VerificationStatus status : statuses) {
      walk.add(walk.isEmpty() ? "" : " union all ")
          .add(
              tables.sql(
                  "select %s as key, p.id from {subjects} p where p.verification_status = '%s'"
                      .formatted(UPDATED_AT, status)))
          .add(keys.after(after, UPDATED_AT, "p.id"));
    }
    return walk;
  }

  /**
   * In the order of ids.
   *
   * @param after the condition on {@code {key}}, the id's column
   */
  Sql byId(Set<VerificationStatus> statuses, StreamFilter filter, Sql after) {
    if (filter.stream() != null && filter.status() == StreamStatus.NOT_VERIFIED) {
      return verifications(
          "v." + filter.stream().columns() + "_verification_status = 'NOT_VERIFIED'", after);
    }
    if (ofNhsReview(filter)) {
      return verifications(NHS_REVIEW, after);
    }
    if (statuses.isEmpty()) {
      return subjects("true", after);
    }
    Sql walk = new Sql();
    for (VerificationStatus status : statuses) {
      walk.add(walk.isEmpty() ? "" : " union all ")
          .add(subjects("p.verification_status = '%s'".formatted(status), after));
    }
    return walk;
  }

  private boolean ofNhsReview(StreamFilter filter) {
    return tables.kind() == SubjectKind.PERSON
        && filter.stream() == ReviewedStream.NHS
        && (filter.status() == StreamStatus.IN_REVIEW || "RULES_TRIGGERED".equals(filter.reason()));
  }

  private Sql verifications(String condition, Sql after) {
    return new Sql()
        .add(tables.sql("select v.{id} as id from {verifications} v where ") + condition)
        .add(after.with("{key}", tables.sql("v.{id}")));
  }

  private Sql subjects(String condition, Sql after) {
    return new Sql()
        .add(tables.sql("select p.id from {subjects} p where ") + condition)
        .add(after.with("{key}", "p.id"));
  }
}
