package ua.ehealth.mimir.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.IMetricsTracker;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.database.FreshDatabases;
import ua.ehealth.mimir.subject.SubjectKind;

/**
 * What a page needs is a fixed number of statements, whatever its size: told by how often the pool
 * gives out a connection, which each statement takes anew.
 */
class StatementsTest {
  @RegisterExtension static final FreshDatabases databases = new FreshDatabases();

  private static final AtomicInteger STATEMENTS = new AtomicInteger();

  private final PersonList persons = new PersonList(databases.mpi());
  private final PartyList parties = new PartyList(databases.prm());
  private final EmployeeList employees = new EmployeeList(databases.prm());
  private final Histories histories = new Histories(databases.all());
  private final Identities identities = new Identities(databases.all());
  private final Reviews reviews = new Reviews(databases.all());

  @BeforeAll
  static void manyPeople() throws SQLException {
    Crowd.gather(databases.all(), SubjectKind.PERSON, 1000);
    Crowd.gather(databases.all(), SubjectKind.PARTY, 1000);
    for (Database database : List.of(databases.mpi(), databases.prm())) {
      database
          .dataSource()
          .unwrap(HikariDataSource.class)
          .setMetricsTrackerFactory((_, _) -> new Counter());
    }
  }

  @Test
  void aPageOfPersonsWithDetailsHistoryAndIdentityIsThreeStatements() {
    for (int size : new int[] {1, 50, 300}) {
      STATEMENTS.set(0);
      List<SubjectReview> page =
          persons
              .page(PersonFilter.ALL_ACTIVE, ListOrder.ID_ASC, Portion.after(null, size))
              .items();
      List<UUID> ids = page.stream().map(SubjectReview::id).toList();
      assertThat(ids).hasSize(size);
      histories.pages(SubjectKind.PERSON, ids, Portion.after(null, 20));
      assertThat(identities.find(SubjectKind.PERSON, ids)).hasSize(size);
      assertThat(STATEMENTS).hasValue(3);
    }
  }

  @Test
  void aPageOfPartiesOrOfEmployeesIsOneStatement() {
    STATEMENTS.set(0);
    parties.page(PartyFilter.ALL, ListOrder.ID_DESC, Portion.after(null, 50));
    assertThat(STATEMENTS).hasValue(1);
    employees.page(PartyFilter.ALL, Portion.page(2, 50));
    assertThat(STATEMENTS).hasValue(2);
  }

  @Test
  void aPageThatFindsNobodyIsOneToo() {
    STATEMENTS.set(0);
    PersonFilter none = PersonFilter.ALL_ACTIVE.withStatus("none");
    assertThat(persons.page(none, ListOrder.ID_ASC, Portion.after(null, 50)).hasNext()).isFalse();
    assertThat(STATEMENTS).hasValue(1);
  }

  @Test
  void oneIsOneAndManyAreOne() {
    for (SubjectKind kind : SubjectKind.values()) {
      STATEMENTS.set(0);
      assertThat(reviews.find(kind, new UUID(1, 2))).isEmpty();
      reviews.find(kind, List.of(new UUID(1, 2), new UUID(1, 3)));
      assertThat(STATEMENTS).hasValue(2);
    }
  }

  private static final class Counter implements IMetricsTracker {
    @Override
    public void recordConnectionAcquiredNanos(long elapsed) {
      STATEMENTS.incrementAndGet();
    }
  }
}
