package ua.ehealth.mimir.review;

/** What an {@link EmployeeFilter} asks of an employee {@code e} and its party {@code p}. */
final class EmployeeConditions {
  private EmployeeConditions() {}

  /** Those that leave few employees, to be found through an index; nothing where there is none. */
  static Sql narrow(EmployeeFilter filter) {
    Sql condition = new Sql();
    if (filter.employee() != null) {
      condition.add(" and e.id = ?", filter.employee());
    }
    if (filter.party() != null) {
      condition.add(" and e.party_id = ?", filter.party());
    }
    if (filter.division() != null) {
      condition.add(" and e.division_id = ?", filter.division());
    }
    if (filter.employer() != null) {
      condition.add(" and e.legal_entity_id = ?", filter.employer());
    }
    return condition;
  }

  static Sql all(EmployeeFilter filter) {
    Sql condition = narrow(filter);
    return filter.status() == null
        ? condition
        : condition.add(" and e.status = ?", filter.status());
  }

  /** That the party works for whom the list is made for. */
  static Sql employed(EmployeeFilter filter) {
    Sql condition = new Sql();
    return filter.employer() == null
        ? condition
        : condition.add(
            " and exists (select from employees a where a.party_id = p.id"
                + " and a.legal_entity_id = ? and a.status = 'APPROVED' and a.is_active)",
            filter.employer());
  }
}
