package ua.ehealth.mimir.review;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * Which persons a list holds. There is no filter by employee: who is whose patient stands in
 * declarations, which are not among Mimir's tables, and a filter that filters nothing would show
 * one doctor the patients of another.
 *
 * @param verificationStatuses cumulative; empty for any
 * @param status {@code persons.status}; null for any
 */
public record PersonFilter(
    Set<VerificationStatus> verificationStatuses, StreamFilter stream, String status) {
  /** The status of persons that a list holds when it is not told another (specification 4.3). */
  public static final String ACTIVE = "active";

  /** All active persons. */
  public static final PersonFilter ALL_ACTIVE =
      new PersonFilter(Set.of(), StreamFilter.ANY, ACTIVE);

  public PersonFilter {
    verificationStatuses = copy(verificationStatuses);
    Objects.requireNonNull(stream);
  }

  public PersonFilter withVerificationStatuses(Set<VerificationStatus> statuses) {
    return new PersonFilter(statuses, stream, status);
  }

  public PersonFilter withStream(StreamFilter wanted) {
    return new PersonFilter(verificationStatuses, wanted, status);
  }

  public PersonFilter withStatus(String wanted) {
    return new PersonFilter(verificationStatuses, stream, wanted);
  }

  /** In one order, whatever the order in which they were named. */
  static Set<VerificationStatus> copy(Set<VerificationStatus> statuses) {
    EnumSet<VerificationStatus> copy = EnumSet.noneOf(VerificationStatus.class);
    copy.addAll(statuses);
    return Collections.unmodifiableSet(copy);
  }
}
