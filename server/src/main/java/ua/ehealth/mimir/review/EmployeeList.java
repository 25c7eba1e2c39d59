package ua.ehealth.mimir.review;

import ua.ehealth.mimir.database.Database;

/** Parties as the REST list has them: one row for each of their employees (specification 4.3). */
public final class EmployeeList {
  private static final Keys KEYS = new Keys(false, true, false);

  /** The place of a party without employees, which is walked past. */
  private static final String NOBODY = "'00000000-0000-0000-0000-000000000000'::uuid";

  private final IndexedQuery query;
  private final ReviewRows rows = new ReviewRows(ReviewTables.PARTIES);
  private final SubjectWalks walks = new SubjectWalks(ReviewTables.PARTIES);

  public EmployeeList(Database prm) {
    this.query = new IndexedQuery(prm);
  }

  /**
   * A page with all details, in the order of the parties' ids, then of the employees'.
   *
   * @throws BadCursor where {@code portion} goes on after what is no cursor of this filter
   * @throws PageTooFar where a page by number is out of reach
   */
  public Page<EmployeeReview> page(PartyFilter filter, Portion portion) {
    Cursors cursors = new Cursors("employees of " + filter, KEYS);
    return new Listing<>(
            query,
            KEYS,
            walk(filter, portion.position(cursors)),
            "e.id, e.legal_entity_id, e.division_id, e.status, " + rows.columns(),
            fitting(filter),
            row ->
                new EmployeeReview(row.uuid(), row.uuid(), row.uuid(), row.text(), rows.read(row)))
        .page(portion, cursors);
  }

  private Walk walk(PartyFilter filter, Position after) {
    EmployeeFilter employees = filter.employees();
    if (employees.employee() != null) {
      return Walk.overFew(employees(" and e.id = ?", employees.employee(), after).add(" offset 0"));
    }
    if (employees.party() != null) {
      return Walk.along(employees(" and e.party_id = ?", employees.party(), after));
    }
    if (employees.division() != null) {
      return Walk.along(employees(" and e.division_id = ?", employees.division(), after));
    }
    if (employees.employer() != null) {
      return Walk.along(employees(" and e.legal_entity_id = ?", employees.employer(), after));
    }
    return Walk.along(ofParties(filter, after));
  }

  private static Sql employees(String condition, Object value, Position after) {
    return new Sql()
        .add("select e.party_id as id, e.id as second from employees e where true")
        .add(condition, value)
        .add(KEYS.after(after, "e.party_id", "e.id"));
  }

  /** All, or those of the parties that an index names. */
  private Sql ofParties(PartyFilter filter, Position after) {
    Sql from = new Sql();
    if (after != null) {
      from.add(" and {key} >= ?", after.first());
    }
    return new Sql()
        .add("select q.id, coalesce(e.id, " + NOBODY + ") as second from (")
        .add(walks.byId(filter.verificationStatuses(), filter.stream(), from))
        .add(") q left join employees e on e.party_id = q.id where true")
        .add(KEYS.after(after, "q.id", "coalesce(e.id, " + NOBODY + ")"));
  }

  private static Sql fitting(PartyFilter filter) {
    return new Sql()
        .add(
            """
            join employees e on e.id = w.second
            join parties p on p.id = w.id
            left join party_verifications v on v.party_id = w.id
            where true\
            """)
        .add(EmployeeConditions.all(filter.employees()))
        .add(EmployeeConditions.employed(filter.employees()))
        .add(Conditions.statuses(filter.verificationStatuses()))
        .add(Conditions.stream(ReviewTables.PARTIES, filter.stream()));
  }
}
