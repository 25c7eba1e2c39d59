package ua.ehealth.mimir.review;

import java.util.UUID;

/**
 * Which employees, or the parties that have such an employee. Each part null for any.
 *
 * @param status {@code employees.status}
 * @param employer the legal entity that the list is made for: only parties that it employs, by an
 *     active and approved employee, and only its own employees (specification 4.3)
 */
public record EmployeeFilter(
    UUID employee, UUID party, UUID division, String status, UUID employer) {
  public static final EmployeeFilter ANY = new EmployeeFilter(null, null, null, null, null);

  /** The status of employees that a list holds when it is not told another. */
  public static final String APPROVED = "APPROVED";

  public EmployeeFilter withEmployee(UUID wanted) {
    return new EmployeeFilter(wanted, party, division, status, employer);
  }

  public EmployeeFilter withParty(UUID wanted) {
    return new EmployeeFilter(employee, wanted, division, status, employer);
  }

  public EmployeeFilter withDivision(UUID wanted) {
    return new EmployeeFilter(employee, party, wanted, status, employer);
  }

  public EmployeeFilter withStatus(String wanted) {
    return new EmployeeFilter(employee, party, division, wanted, employer);
  }

  public EmployeeFilter withEmployer(UUID legalEntity) {
    return new EmployeeFilter(employee, party, division, status, legalEntity);
  }

  boolean saysNothing() {
    return equals(ANY);
  }
}
