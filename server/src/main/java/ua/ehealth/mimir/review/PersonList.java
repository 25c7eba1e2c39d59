package ua.ehealth.mimir.review;

import java.util.Arrays;
import java.util.List;
import ua.ehealth.mimir.database.Database;

/** The list of persons (specification 4.2 {@code unverifiedPersons}, 4.3). */
public final class PersonList {
  private static final List<Joined> JOINED =
      List.of(
          Joined.to("persons", "p", "id", "w.id"),
          Joined.ifAny("person_verifications", "v", "person_id", "w.id"));

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
    Cursors cursors = cursors(filter, order);
    return listing(filter, order, portion, cursors).page(portion, cursors);
  }

  /**
   * What a {@link #page} sends to the database, for those who measure it. Its rows are the second
   * result.
   *
   * @throws BadCursor as {@link #page}
   */
  public SentStatement statement(PersonFilter filter, ListOrder order, Portion portion) {
    Cursors cursors = cursors(filter, order);
    Sql statement = listing(filter, order, portion, cursors).statement(portion);
    return new SentStatement(
        IndexedQuery.IN_ORDER + statement.text(), Arrays.asList(statement.values()));
  }

  private static Cursors cursors(PersonFilter filter, ListOrder order) {
    return new Cursors("persons by " + order + " of " + filter, Keys.of(order));
  }

  private Listing<SubjectReview> listing(
      PersonFilter filter, ListOrder order, Portion portion, Cursors cursors) {
    return listing(filter, order, Keys.of(order).along(portion), portion.position(cursors));
  }

  Listing<SubjectReview> listing(PersonFilter filter, ListOrder order, Keys keys, Position after) {
    Sql walk = walks.walk(filter.verificationStatuses(), filter.stream(), order, keys, after);
    return new Listing<>(
        query, keys, Walk.along(walk), rows.columns(), JOINED, fitting(filter), rows::read);
  }

  private static Sql fitting(PersonFilter filter) {
    Sql fitting =
        new Sql()
            .add(Conditions.statuses(filter.verificationStatuses()))
            .add(Conditions.stream(ReviewTables.PERSONS, filter.stream()));
    return filter.status() == null ? fitting : fitting.add(" and p.status = ?", filter.status());
  }
}
