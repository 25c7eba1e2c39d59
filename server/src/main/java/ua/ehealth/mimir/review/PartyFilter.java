package ua.ehealth.mimir.review;

import java.util.Objects;
import java.util.Set;
import ua.ehealth.mimir.subject.SubjectKind;

/**
 * Which parties a list holds.
 *
 * @param verificationStatuses cumulative; empty for any
 * @param employees the party has one that fits; parties without employees only where it says
 *     nothing
 */
public record PartyFilter(
    Set<VerificationStatus> verificationStatuses, StreamFilter stream, EmployeeFilter employees) {
  public static final PartyFilter ALL =
      new PartyFilter(Set.of(), StreamFilter.ANY, EmployeeFilter.ANY);

  /**
   * @throws IllegalArgumentException for a stream that parties have not
   */
  public PartyFilter {
    verificationStatuses = PersonFilter.copy(verificationStatuses);
    Objects.requireNonNull(employees);
    if (stream.stream() != null && !stream.stream().concerns(SubjectKind.PARTY)) {
      throw new IllegalArgumentException("a party has no stream " + stream.stream());
    }
  }

  public PartyFilter withVerificationStatuses(Set<VerificationStatus> statuses) {
    return new PartyFilter(statuses, stream, employees);
  }

  public PartyFilter withStream(StreamFilter wanted) {
    return new PartyFilter(verificationStatuses, wanted, employees);
  }

  public PartyFilter withEmployees(EmployeeFilter wanted) {
    return new PartyFilter(verificationStatuses, stream, wanted);
  }
}
