package ua.ehealth.mimir.sync.subjects;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import ua.ehealth.mimir.subject.Subject;

/**
 * A subject as its row and its documents stand.
 *
 * @param verificationStatus the cumulative status, or null where another service left none
 * @param activeEmployees a party's active employees in any order; none of a person
 */
record StoredSubject(Subject subject, String verificationStatus, List<UUID> activeEmployees) {

  StoredSubject {
    Objects.requireNonNull(subject);
    activeEmployees = List.copyOf(activeEmployees);
  }
}
