package ua.ehealth.mimir.review;

import ua.ehealth.mimir.database.Database;

/** The list of persons (specification 4.2 {@code unverifiedPersons}, 4.3). */
public final class PersonList {
  private final IndexedQuery query;
  private final ReviewRows rows = new ReviewRows(ReviewTables.PERSONS);
  private final SubjectWalks walks = new SubjectWalks(ReviewTables.PERSONS);

  public PersonList(Database mpi) {
    this.query = new IndexedQuery(mpi);
  }

  /**
   * A page with all details.
   *
   * @throws BadCursor where {@code portion} goes on after what is no cursor of this filter and
   *     order
   * @throws PageTooFar where a page by number is out of reach
   * @throws OrderUnavailable where the filter does not allow the order
   */
  public Page<SubjectReview> page(PersonFilter filter, ListOrder order, Portion portion) {
    Keys keys = Keys.of(order);
    Cursors cursors = new Cursors("persons by " + order + " of " + filter, keys);
    Sql walk =
        walks.walk(
            filter.verificationStatuses(), filter.stream(), order, keys, portion.position(cursors));
    return new Listing<>(query, keys, Walk.along(walk), rows.columns(), fitting(filter), rows::read)
        .page(portion, cursors);
  }

  private static Sql fitting(PersonFilter filter) {
    Sql fitting =
        new Sql()
            .add(
                """
                join persons p on p.id = w.id
                left join person_verifications v on v.person_id = w.id
                where true\
                """)
            .add(Conditions.statuses(filter.verificationStatuses()))
            .add(Conditions.stream(ReviewTables.PERSONS, filter.stream()));
    return filter.status() == null ? fitting : fitting.add(" and p.status = ?", filter.status());
  }
}
