package ua.ehealth.mimir.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Every event tells of a change, every change has its events, and the row of a subject was written
 * for nothing else (specification 1.6, 2.3).
 */
final class EventAudit {
  private final Situation situation;
  private final Events ofPersons;
  private final Events ofEmployees;
  private final List<String> differences = new ArrayList<>();

  EventAudit(Situation situation) {
    this.situation = situation;
    this.ofPersons = new Events(situation.databases().mpi(), "MPI.Person");
    this.ofEmployees = new Events(situation.databases().prm(), "PRM.Employee");
  }

  /**
   * Compares.
   *
   * @param most how many changes of one subject there may be
   */
  List<String> differences(int most) {
    for (Subject subject : situation.subjects()) {
      List<String> told = told(subject);
      if (!leads(subject, told)) {
        differences.add(subject + ": told " + told + ", is " + subject.cumulative());
      }
      if (told.size() > most) {
        differences.add(subject + ": told too often: " + told);
      }
      boolean mayBeWritten = !told.isEmpty() || situation.mustBeCleared(subject);
      if (subject.written() && !mayBeWritten) {
        differences.add(subject + ": its row was written for nothing");
      }
    }
    if (ofPersons.left() + ofEmployees.left() > 0) {
      differences.add("events tell of somebody else");
    }
    return differences;
  }

  /** Each active employee of a party must be told of alike. */
  private List<String> told(Subject subject) {
    if (subject.kind() == Subject.Kind.PERSON) {
      return ofPersons.take(subject.id());
    }
    List<String> told = null;
    for (UUID employee : subject.activeEmployees()) {
      List<String> ofThis = ofEmployees.take(employee);
      if (told != null && !told.equals(ofThis)) {
        differences.add(subject + ": its employees are told of unlike");
      }
      told = ofThis;
    }
    return told == null ? List.of() : told;
  }

  private static boolean leads(Subject subject, List<String> told) {
    String status = Oracle.cumulativeAtFirst(subject);
    for (String next : told) {
      if (next.equals(status)) {
        return false;
      }
      status = next;
    }
    return status.equals(subject.cumulative());
  }
}
