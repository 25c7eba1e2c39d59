package ua.ehealth.mimir.review;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The conditions of filters in a statement in which {@code p} and {@code v} are as in a review. */
final class Conditions {
  private Conditions() {}

  /** {@code and …}; nothing where every status will do. */
  static String statuses(Collection<VerificationStatus> statuses) {
    return statuses.isEmpty()
        ? ""
        : statuses.stream()
            .map(status -> "'" + status + "'")
            .collect(Collectors.joining(", ", " and p.verification_status in (", ")"));
  }

  /** {@code and …}; nothing where the filter says nothing. */
  static Sql stream(ReviewTables tables, StreamFilter filter) {
    Sql condition = new Sql();
    if (filter.saysNothing()) {
      return condition;
    }
    List<ReviewedStream> streams =
        filter.stream() == null ? ReviewedStream.of(tables.kind()) : List.of(filter.stream());
    condition.add(tables.sql(" and v.{id} is not null and ("));
    for (ReviewedStream stream : streams) {
      condition.add(stream == streams.getFirst() ? "" : " or ").add(fits(stream, filter));
    }
    return condition.add(")");
  }

  private static Sql fits(ReviewedStream stream, StreamFilter filter) {
    Sql condition = new Sql().add("(true");
    if (filter.status() != null) {
      condition.add(
          " and v.%s_verification_status = '%s'".formatted(stream.columns(), filter.status()));
    }
    if (filter.reason() != null) {
      condition.add(
          " and v.%s_verification_reason = ?".formatted(stream.columns()), filter.reason());
    }
    if (filter.unverifiedSince() != null) {
      condition.add(
          " and v.%s_unverified_at >= ?::timestamptz".formatted(stream.columns()),
          Sql.time(filter.unverifiedSince()));
    }
    return condition.add(")");
  }
}
