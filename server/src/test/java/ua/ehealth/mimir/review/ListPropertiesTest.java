package ua.ehealth.mimir.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ua.ehealth.mimir.Seeded.oneOf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ua.ehealth.mimir.Seeded;
import ua.ehealth.mimir.database.FreshDatabases;
import ua.ehealth.mimir.subject.SubjectKind;
import ua.ehealth.mimir.verification.StreamStatus;

/** Whatever the population, filter and order: a list holds whom a plain reading of it names. */
class ListPropertiesTest {
  @RegisterExtension static final FreshDatabases databases = new FreshDatabases();

  private static final int POPULATIONS = 5;
  private static final int LISTS = 12;

  private final People people = new People(databases.all());
  private final Reviews reviews = new Reviews(databases.all());
  private final PersonList persons = new PersonList(databases.mpi());
  private final PartyList parties = new PartyList(databases.prm());
  private final EmployeeList employees = new EmployeeList(databases.prm());

  @Test
  void everyListOfPersonsIsTheOneOfTheModel() {
    Seeded.cases(
        POPULATIONS,
        random -> {
          people.clear();
          Collection<SubjectReview> all =
              reviews
                  .find(SubjectKind.PERSON, new RandomPeople(random, people).persons(40))
                  .values();
          assertThat(all).hasSize(40);
          for (ListOrder order : ListOrder.values()) {
            for (int i = 0; i < LISTS; i++) {
              PersonFilter filter = personFilter(random);
              if (unavailable(order, filter.verificationStatuses())) {
                assertThatThrownBy(() -> persons.page(filter, order, Portion.after(null, 1)))
                    .isInstanceOf(OrderUnavailable.class);
                continue;
              }
              List<SubjectReview> expected = Model.persons(all, filter, order);
              assertThat(
                      Pages.all(1 + random.nextInt(9), part -> persons.page(filter, order, part)))
                  .as("%s %s", order, filter)
                  .isEqualTo(expected);
              assertThat(
                      Pages.allByNumber(1 + random.nextInt(9), p -> persons.page(filter, order, p)))
                  .isEqualTo(expected);
              assertThat(
                      Pages.allBackward(1 + random.nextInt(9), p -> persons.page(filter, order, p)))
                  .isEqualTo(expected);
            }
          }
        });
  }

  @Test
  void everyListOfPartiesAndOfEmployeesIsTheOneOfTheModel() {
    Seeded.cases(
        POPULATIONS,
        random -> {
          people.clear();
          List<UUID> legalEntities = List.of(people.id(), people.id(), people.id());
          List<UUID> divisions = List.of(people.id(), people.id());
          List<UUID> ids = new RandomPeople(random, people).parties(30, legalEntities, divisions);
          Collection<SubjectReview> all = reviews.find(SubjectKind.PARTY, ids).values();
          List<EmployeeRow> rows = EmployeeRow.all(databases.prm());
          for (ListOrder order : ListOrder.values()) {
            for (int i = 0; i < LISTS; i++) {
              PartyFilter filter = partyFilter(random, ids, rows, legalEntities, divisions);
              assertThat(Pages.all(1 + random.nextInt(9), part -> employees.page(filter, part)))
                  .as("%s", filter)
                  .extracting(EmployeeReview::id)
                  .isEqualTo(
                      Model.employees(all, rows, filter).stream().map(EmployeeRow::id).toList());
              if (EmployeeConditions.narrow(filter.employees()).isEmpty()
                  && unavailable(order, filter.verificationStatuses())) {
                continue;
              }
              List<SubjectReview> expected = Model.parties(all, rows, filter, order);
              assertThat(
                      Pages.all(1 + random.nextInt(9), part -> parties.page(filter, order, part)))
                  .as("%s %s", order, filter)
                  .isEqualTo(expected);
              assertThat(
                      Pages.allBackward(1 + random.nextInt(9), p -> parties.page(filter, order, p)))
                  .isEqualTo(expected);
            }
          }
        });
  }

  private static boolean unavailable(ListOrder order, Set<VerificationStatus> statuses) {
    return order.byUpdatedAt()
        && (statuses.isEmpty() || statuses.contains(VerificationStatus.VERIFIED));
  }

  private static PersonFilter personFilter(RandomGenerator random) {
    return new PersonFilter(
        statuses(random),
        stream(random, SubjectKind.PERSON),
        oneOf(random, null, "active", "active", "inactive"));
  }

  private static PartyFilter partyFilter(
      RandomGenerator random,
      List<UUID> parties,
      List<EmployeeRow> employees,
      List<UUID> legalEntities,
      List<UUID> divisions) {
    EmployeeFilter filter = EmployeeFilter.ANY;
    if (random.nextInt(3) == 0) {
      filter = filter.withStatus(oneOf(random, "APPROVED", "DISMISSED"));
    }
    filter =
        switch (random.nextInt(6)) {
          case 0 -> filter.withEmployee(employees.get(random.nextInt(employees.size())).id());
          case 1 -> filter.withParty(parties.get(random.nextInt(parties.size())));
          case 2 -> filter.withDivision(divisions.get(random.nextInt(divisions.size())));
          default -> filter;
        };
    if (random.nextInt(3) == 0) {
      filter = filter.withEmployer(legalEntities.get(random.nextInt(legalEntities.size())));
    }
    return new PartyFilter(statuses(random), stream(random, SubjectKind.PARTY), filter);
  }

  private static Set<VerificationStatus> statuses(RandomGenerator random) {
    Set<VerificationStatus> statuses = EnumSet.noneOf(VerificationStatus.class);
    for (int i = random.nextInt(4); i > 0; i--) {
      statuses.add(oneOf(random, VerificationStatus.values()));
    }
    return statuses;
  }

  private static StreamFilter stream(RandomGenerator random, SubjectKind kind) {
    if (random.nextBoolean()) {
      return StreamFilter.ANY;
    }
    List<ReviewedStream> streams = new ArrayList<>(ReviewedStream.of(kind));
    streams.add(null);
    return new StreamFilter(
        streams.get(random.nextInt(streams.size())),
        random.nextBoolean() ? null : oneOf(random, StreamStatus.values()),
        oneOf(random, null, null, "AUTO", "RULES_TRIGGERED"),
        random.nextInt(3) == 0 ? Instant.parse("2026-01-01T00:00:00.000002Z") : null);
  }
}
