package ua.ehealth.mimir.review;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What lists should hold, by plain reading of the filters: for every subject, one at a time. */
final class Model {
  private Model() {}

  static List<SubjectReview> persons(
      Collection<SubjectReview> all, PersonFilter filter, ListOrder order) {
    return all.stream()
        .filter(one -> fits(one, filter.verificationStatuses(), filter.stream()))
        .filter(one -> filter.status() == null || filter.status().equals(one.status()))
        .filter(one -> !order.byUnverifiedAt() || key(one, filter.stream(), order) != null)
        .sorted(comparator(filter.stream(), order))
        .toList();
  }

  static List<SubjectReview> parties(
      Collection<SubjectReview> all,
      List<EmployeeRow> employees,
      PartyFilter filter,
      ListOrder order) {
    return all.stream()
        .filter(one -> fits(one, filter.verificationStatuses(), filter.stream()))
        .filter(one ->
            filter.employees().saysNothing()
                || employees.stream()
                    .anyMatch(e -> e.party().equals(one.id()) && fits(e, filter, employees)))
        .filter(one -> !order.byUnverifiedAt() || key(one, filter.stream(), order) != null)
        .sorted(comparator(filter.stream(), order))
        .toList();
  }

  static List<EmployeeRow> employees(
      Collection<SubjectReview> all, List<EmployeeRow> employees, PartyFilter filter) {
    return employees.stream()
        .filter(e -> fits(e, filter, employees))
        .filter(e ->
            all.stream()
                .anyMatch(one ->
                    one.id().equals(e.party())
                        && fits(one, filter.verificationStatuses(), filter.stream())))
        .sorted(
            comparing((EmployeeRow e) -> e.party().toString())
                .thenComparing(e -> e.id().toString()))
        .toList();
  }

  private static boolean fits(EmployeeRow e, PartyFilter filter, List<EmployeeRow> all) {
    EmployeeFilter wanted = filter.employees();
    return is(wanted.employee(), e.id())
        && is(wanted.party(), e.party())
        && is(wanted.division(), e.division())
        && is(wanted.status(), e.status())
        && is(wanted.employer(), e.legalEntity())
        && (wanted.employer() == null
            || all.stream()
                .anyMatch(other ->
                    other.party().equals(e.party())
                        && other.legalEntity().equals(wanted.employer())
                        && other.activeAndApproved()));
  }

  private static boolean is(Object wanted, Object found) {
    return wanted == null || wanted.equals(found);
  }

  private static boolean fits(
      SubjectReview one, Set<VerificationStatus> statuses, StreamFilter filter) {
    return (statuses.isEmpty()
            || statuses.stream().anyMatch(s -> s.name().equals(one.verificationStatus())))
        && (filter.equals(StreamFilter.ANY)
            || one.streams().entrySet().stream()
                .anyMatch(stream ->
                    is(filter.stream(), stream.getKey()) && fits(stream.getValue(), filter)));
  }

  private static boolean fits(StreamReview stream, StreamFilter filter) {
    return (filter.status() == null || filter.status().name().equals(stream.status()))
        && is(filter.reason(), stream.reason())
        && (filter.unverifiedSince() == null
            || (stream.unverifiedAt() != null
                && !stream.unverifiedAt().isBefore(filter.unverifiedSince())));
  }

  private static Comparator<SubjectReview> comparator(StreamFilter filter, ListOrder order) {
    Comparator<SubjectReview> byId = comparing(one -> one.id().toString());
    Comparator<SubjectReview> ascending =
        order.byUpdatedAt() || order.byUnverifiedAt()
            ? comparing((SubjectReview one) -> key(one, filter, order)).thenComparing(byId)
            : byId;
    return order.descending() ? ascending.reversed() : ascending;
  }

  private static Instant key(SubjectReview one, StreamFilter filter, ListOrder order) {
    if (order.byUpdatedAt()) {
      return Objects.requireNonNullElse(one.updatedAt(), OffsetDateTime.MIN.toInstant());
    }
    return one.streams().entrySet().stream()
        .filter(stream -> is(filter.stream(), stream.getKey()))
        .map(stream -> stream.getValue().unverifiedAt())
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}
