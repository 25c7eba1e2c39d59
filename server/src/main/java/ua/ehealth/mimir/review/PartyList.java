package ua.ehealth.mimir.review;

import java.util.List;
import ua.ehealth.mimir.database.Database;

/** The list of parties (specification 4.2 {@code unverifiedParties}), each once. */
public final class PartyList {
  static final List<Joined> JOINED =
      List.of(
          Joined.to("parties", "p", "id", "w.id"),
          Joined.ifAny("party_verifications", "v", "party_id", "w.id"));

  private final IndexedQuery query;
  private final ReviewRows rows = new ReviewRows(ReviewTables.PARTIES);
  private final SubjectWalks walks = new SubjectWalks(ReviewTables.PARTIES);

  public PartyList(Database prm) {
    this.query = new IndexedQuery(prm);
  }

  /**
   * A page with all details.
   *
   * @throws BadCursor where {@code portion} goes on after what is no cursor of this filter and
   *     order
   * @throws PageTooFar where a page by number is out of reach
   * @throws OrderUnavailable where the filter does not allow the order
   */
  public Page<SubjectReview> page(PartyFilter filter, ListOrder order, Portion portion) {
    Cursors cursors = new Cursors("parties by " + order + " of " + filter, Keys.of(order));
    return listing(filter, order, portion, cursors).page(portion, cursors);
  }

  private Listing<SubjectReview> listing(
      PartyFilter filter, ListOrder order, Portion portion, Cursors cursors) {
    return listing(filter, order, Keys.of(order).along(portion), portion.position(cursors));
  }

  Listing<SubjectReview> listing(PartyFilter filter, ListOrder order, Keys keys, Position after) {
    return new Listing<>(
        query,
        keys,
        walk(filter, order, keys, after),
        rows.columns(),
        JOINED,
        fitting(filter),
        rows::read);
  }

  private Walk walk(PartyFilter filter, ListOrder order, Keys keys, Position after) {
    Sql few = EmployeeConditions.narrow(filter.employees());
    return few.isEmpty()
        ? Walk.along(walks.walk(filter.verificationStatuses(), filter.stream(), order, keys, after))
        : Walk.overFew(few(few, filter.stream(), order, keys, after));
  }

  /** All parties with such employees: a legal entity or a division has so many, not more. */
  private Sql few(Sql employees, StreamFilter stream, ListOrder order, Keys keys, Position after) {
    Sql rest = new Sql();
    String key = "";
    if (keys.time()) {
      key = order.byUpdatedAt() ? SubjectWalks.UPDATED_AT : walks.unverifiedAt(stream);
      rest.add(" where " + key + " is not null").add(keys.after(after, key, "p.id"));
    } else {
      rest.add(" where true").add(keys.after(after, "p.id"));
    }
    return new Sql()
        .add("select " + (keys.time() ? key + " as key, " : "") + "p.id from (")
        .add("select distinct e.party_id as id from employees e where true")
        .add(employees)
        .add(" offset 0) w")
        .add(JOINED.getFirst().lateral())
        .add(JOINED.getLast().lateral())
        .add(rest);
  }

  private static Sql fitting(PartyFilter filter) {
    Sql fitting =
        new Sql()
            .add(Conditions.statuses(filter.verificationStatuses()))
            .add(Conditions.stream(ReviewTables.PARTIES, filter.stream()));
    if (filter.employees().saysNothing()) {
      return fitting;
    }
    return fitting
        .add(" and exists (select from employees e where e.party_id = p.id")
        .add(EmployeeConditions.all(filter.employees()))
        .add(" offset 0)")
        .add(EmployeeConditions.employed(filter.employees()));
  }
}
