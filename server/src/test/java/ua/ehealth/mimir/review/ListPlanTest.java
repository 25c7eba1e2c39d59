package ua.ehealth.mimir.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ua.ehealth.mimir.review.ListOrder.ID_ASC;
import static ua.ehealth.mimir.review.ListOrder.ID_DESC;
import static ua.ehealth.mimir.review.ListOrder.UNVERIFIED_AT_ASC;
import static ua.ehealth.mimir.review.ListOrder.UNVERIFIED_AT_DESC;
import static ua.ehealth.mimir.review.ListOrder.UPDATED_AT_ASC;
import static ua.ehealth.mimir.review.ListOrder.UPDATED_AT_DESC;
import static ua.ehealth.mimir.review.VerificationStatus.CHANGES_NEEDED;
import static ua.ehealth.mimir.review.VerificationStatus.NOT_VERIFIED;
import static ua.ehealth.mimir.review.VerificationStatus.VERIFIED;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.database.FreshDatabases;
import ua.ehealth.mimir.subject.SubjectKind;
import ua.ehealth.mimir.verification.StreamStatus;

/**
 * Lists read what they show and little more, on the first page and on the last, in tables of 100
 * 000 rows, with statistics and without.
 */
class ListPlanTest {
  @RegisterExtension static final FreshDatabases databases = new FreshDatabases();

  private static final int PERSONS = 100_000;
  private static final int PARTIES = 20_000;
  private static final Portion PAGE = Portion.after(null, 50);

  /** Buffers: a row of a walk, and look-ups in an index and a table for each of what is joined. */
  private static final long A_PAGE = 20L * (PAGE.size() + 1);

  /** Where nobody fits. */
  private static final long AT_MOST = 12L * Listing.LOOKED_AT;

  private static final List<ListOrder> BY_ID = List.of(ID_ASC, ID_DESC);
  private static final List<ListOrder> BY_UPDATED_AT = List.of(UPDATED_AT_ASC, UPDATED_AT_DESC);
  private static final List<ListOrder> BY_UNVERIFIED_AT =
      List.of(UNVERIFIED_AT_ASC, UNVERIFIED_AT_DESC);

  private static final StreamFilter DRFO = new StreamFilter(ReviewedStream.DRFO, null, null, null);
  private static final StreamFilter FAILED =
      StreamFilter.of(ReviewedStream.DMS_PASSPORT, StreamStatus.NOT_VERIFIED);
  private static final StreamFilter FAILED_AT_DRFO =
      StreamFilter.of(ReviewedStream.DRFO, StreamStatus.NOT_VERIFIED);

  private final PersonList persons = new PersonList(databases.mpi());
  private final PartyList parties = new PartyList(databases.prm());
  private final EmployeeList employees = new EmployeeList(databases.prm());

  @BeforeAll
  static void manyPeople() {
    Crowd.gather(databases.all(), SubjectKind.PERSON, PERSONS);
    Crowd.gather(databases.all(), SubjectKind.PARTY, PARTIES);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aPageOfPersonsIsARangeOfAnIndex(boolean statistics) {
    statistics(databases.mpi(), statistics);
    PersonFilter all = PersonFilter.ALL_ACTIVE;
    cheap(all, BY_ID);
    cheap(all.withVerificationStatuses(Set.of(VERIFIED)), BY_ID);
    cheap(all.withVerificationStatuses(Set.of(CHANGES_NEEDED)), BY_ID);
    cheap(all.withVerificationStatuses(Set.of(NOT_VERIFIED)), BY_ID);
    cheap(all.withVerificationStatuses(VerificationStatus.unverified()), BY_ID);
    cheap(all.withVerificationStatuses(Set.of(CHANGES_NEEDED)), BY_UPDATED_AT);
    cheap(all.withVerificationStatuses(VerificationStatus.unverified()), BY_UPDATED_AT);
    cheap(all.withStream(FAILED), BY_ID);
    cheap(all.withStream(FAILED_AT_DRFO), BY_ID);
    cheap(all.withStream(FAILED_AT_DRFO.withReason("AUTO")), BY_ID);
    cheap(
        all.withStream(
            StreamFilter.of(ReviewedStream.NHS, StreamStatus.VERIFICATION_NEEDED)
                .withReason("RULES_TRIGGERED")),
        BY_ID);
    cheap(all.withStream(FAILED), BY_UNVERIFIED_AT);
    cheap(all.withStream(DRFO), BY_UNVERIFIED_AT);
    cheap(all, BY_UNVERIFIED_AT);
    cheap(
        all.withStream(FAILED.withUnverifiedSince(Instant.parse("2026-03-01T12:00:00Z"))),
        BY_UNVERIFIED_AT);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aPageOfPartiesIsARangeOfAnIndex(boolean statistics) {
    statistics(databases.prm(), statistics);
    PartyFilter all = PartyFilter.ALL;
    EmployeeFilter approved = EmployeeFilter.ANY.withStatus(EmployeeFilter.APPROVED);
    cheap(all, BY_ID);
    cheap(all.withEmployees(approved), BY_ID);
    cheap(all.withVerificationStatuses(Set.of(NOT_VERIFIED)), BY_ID);
    cheap(all.withVerificationStatuses(Set.of(NOT_VERIFIED)), BY_UPDATED_AT);
    cheap(all.withStream(FAILED), BY_ID);
    cheap(all.withStream(FAILED), BY_UNVERIFIED_AT);
    cheap(all.withEmployees(approved), BY_UNVERIFIED_AT);
    for (EmployeeFilter few :
        List.of(
            approved.withEmployer(id("l77")),
            approved.withDivision(id("d77")),
            approved.withParty(id("77")),
            approved.withEmployee(id("e77")),
            approved.withEmployee(id("e77")).withEmployer(id("l7")))) {
      cheap(all.withEmployees(few), BY_ID);
      cheap(all.withEmployees(few), BY_UPDATED_AT);
      cheap(all.withEmployees(few), BY_UNVERIFIED_AT);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aPageOfEmployeesIsARangeOfAnIndex(boolean statistics) {
    statistics(databases.prm(), statistics);
    PartyFilter all = PartyFilter.ALL;
    EmployeeFilter approved = EmployeeFilter.ANY.withStatus(EmployeeFilter.APPROVED);
    cheap(all);
    cheap(all.withEmployees(approved));
    cheap(all.withVerificationStatuses(Set.of(NOT_VERIFIED)));
    cheap(all.withVerificationStatuses(VerificationStatus.unverified()));
    cheap(all.withStream(FAILED));
    cheap(all.withEmployees(approved.withEmployer(id("l77"))));
    cheap(all.withEmployees(approved.withDivision(id("d77"))));
    cheap(all.withEmployees(approved.withParty(id("77"))));
    cheap(all.withEmployees(approved.withEmployee(id("e77"))));
  }

  @Test
  void whereHardlyAnybodyFitsAPageLooksAtSoManyRowsAndGoesOn() {
    PersonFilter inactive = PersonFilter.ALL_ACTIVE.withStatus("inactive");
    PersonFilter nobody = PersonFilter.ALL_ACTIVE.withStream(FAILED.withReason("NONE"));
    for (PersonFilter filter : List.of(inactive, nobody)) {
      Plans.of(
              databases.mpi(),
              persons.listing(filter, ID_ASC, Keys.of(ID_ASC), null),
              persons.listing(filter, ID_ASC, Keys.of(ID_ASC), null).statement(PAGE))
          .assertCheap(AT_MOST);
    }
    Page<SubjectReview> first = persons.page(inactive, ID_ASC, PAGE);
    assertThat(first.items()).isNotEmpty().hasSizeLessThan(PAGE.size());
    assertThat(first.hasNext()).isTrue();
    assertThat(Pages.all(PAGE.size(), part -> persons.page(inactive, ID_ASC, part)))
        .hasSize(PERSONS / 1000);
  }

  @Test
  void aPageByNumberThatCannotBeFilledWithinBoundsIsRefused() {
    assertThat(persons.page(PersonFilter.ALL_ACTIVE, ID_ASC, Portion.page(200, 50)).items())
        .hasSize(50);
    PersonFilter inactive = PersonFilter.ALL_ACTIVE.withStatus("inactive");
    assertThatThrownBy(() -> persons.page(inactive, ID_ASC, Portion.page(1, 50)))
        .isInstanceOf(PageTooFar.class)
        .hasMessageContaining("after");
  }

  private void cheap(PersonFilter filter, List<ListOrder> orders) {
    cheap(
        databases.mpi(),
        (order, after) -> persons.listing(filter, order, Keys.of(order), after),
        orders,
        filter);
  }

  private void cheap(PartyFilter filter, List<ListOrder> orders) {
    cheap(
        databases.prm(),
        (order, after) -> parties.listing(filter, order, Keys.of(order), after),
        orders,
        filter);
  }

  /** The first page and the last, in both directions. */
  private static void cheap(
      Database database,
      BiFunction<ListOrder, Position, Listing<?>> listing,
      List<ListOrder> orders,
      Object filter) {
    for (ListOrder order : orders) {
      ListOrder back = orders.get(1 - orders.indexOf(order));
      cheap(database, listing.apply(order, null), order + " " + filter);
      Position last = last(listing.apply(back, null));
      cheap(database, listing.apply(order, last), "end " + order + " " + filter);
    }
  }

  private void cheap(PartyFilter filter) {
    cheap(databases.prm(), employees.listing(filter, null), filter.toString());
    Position last = new Position(null, new UUID(-1L << 8, 0), new UUID(0, 0));
    cheap(databases.prm(), employees.listing(filter, last), "end " + filter);
  }

  private static void cheap(Database database, Listing<?> listing, String what) {
    Plans plan = Plans.of(database, listing, listing.statement(PAGE));
    assertThat(plan.text()).as(what).doesNotContain("Seq Scan").doesNotContain("Bitmap Heap");
    assertThat(plan.buffers()).as(what + "\n" + plan.text()).isLessThanOrEqualTo(A_PAGE);
  }

  /** Where the last page begins: so far from the end as the page of the other direction reaches. */
  private static Position last(Listing<?> backwards) {
    Cursors cursors = new Cursors("", backwards.keys());
    List<? extends Page.Entry<?>> entries = backwards.page(PAGE, cursors).entries();
    return entries.isEmpty() ? null : cursors.read(entries.getLast().cursor());
  }

  private static void statistics(Database database, boolean wanted) {
    database.jdbc().sql(wanted ? "vacuum analyze" : "delete from pg_statistic").update();
  }

  /** As {@link Crowd} makes them. */
  private static UUID id(String text) {
    return databases.prm().jdbc().sql("select md5(?)::uuid").param(text).query(UUID.class).single();
  }
}
