package ua.ehealth.mimir.api.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ua.ehealth.mimir.review.ListOrder;
import ua.ehealth.mimir.review.ReviewedStream;
import ua.ehealth.mimir.review.StreamFilter;
import ua.ehealth.mimir.review.VerificationStatus;
import ua.ehealth.mimir.verification.StreamStatus;

/** The argument {@code filter} of the lists. */
record Filters(Set<VerificationStatus> verificationStatuses, StreamFilter stream) {

  static Filters of(DataFetchingEnvironment call) {
    Map<String, Object> filter = call.getArgumentOrDefault("filter", Map.of());
    Map<String, Object> given = filter == null ? Map.of() : filter;
    return new Filters(
        statuses(given.get("verificationStatus")),
        new StreamFilter(
            stream((String) given.get("stream")),
            status((String) given.get("streamStatus")),
            Arguments.text(given.get("reason")),
            (Instant) given.get("unverifiedSince")));
  }

  /** The argument {@code orderBy}. */
  static ListOrder order(DataFetchingEnvironment call) {
    String order = call.getArgument("orderBy");
    return order == null ? ListOrder.ID_ASC : ListOrder.valueOf(order);
  }

  private static Set<VerificationStatus> statuses(Object given) {
    if (!(given instanceof List<?> names) || names.isEmpty()) {
      return VerificationStatus.unverified();
    }
    EnumSet<VerificationStatus> statuses = EnumSet.noneOf(VerificationStatus.class);
    names.forEach(name -> statuses.add(VerificationStatus.valueOf((String) name)));
    return statuses;
  }

  private static ReviewedStream stream(String name) {
    if (name == null) {
      return null;
    }
    return name.equals("MANUAL_RULES") ? ReviewedStream.NHS : ReviewedStream.valueOf(name);
  }

  private static StreamStatus status(String name) {
    return name == null ? null : StreamStatus.valueOf(name);
  }
}
