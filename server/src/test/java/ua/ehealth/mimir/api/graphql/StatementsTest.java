package ua.ehealth.mimir.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ua.ehealth.mimir.api.TestApi;
import ua.ehealth.mimir.registry.Answer;

/** How many SQL statements a question costs. */
class StatementsTest {
  @RegisterExtension static final TestApi api = new TestApi((_, _) -> new Answer.NotFound(""));

  private final Graphql graphql = new Graphql(api);

  @Test
  void aPageOfFiftyWithEverythingCostsNoMoreStatementsThanAPageOfTwo() {
    TestPeople people = new TestPeople(api);
    for (int i = 0; i < 60; i++) {
      people.person();
    }
    long two = fewest(() -> ask(2));
    assertThat(fewest(() -> ask(50))).isEqualTo(two).isBetween(4L, 20L);
  }

  private void ask(int first) {
    Graphql.Reply reply = graphql.ask(WholePage.DOCUMENT, Map.of("first", first));
    assertThat(reply.at("/unverifiedPersons/edges")).hasSize(first);
    assertThat(reply.at("/unverifiedPersons/edges/0/node/verificationHistory/nodes")).hasSize(3);
  }

  /** Of several times, so that what others do meanwhile does not count. */
  private static long fewest(Runnable done) {
    return IntStream.range(0, 6).mapToLong(_ -> statements(done)).min().orElseThrow();
  }

  /** How often the driver sends something to be executed, as it tells its log. */
  private static long statements(Runnable done) {
    Logger driver = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");
    Level before = driver.getLevel();
    AtomicLong executed = new AtomicLong();
    Filter count =
        entry -> {
          // The journal is written beside what is asked, many looks at a time.
          if (entry.getMessage().contains("FE=> Execute")
              && !Thread.currentThread().getName().equals("access-journal")) {
            executed.incrementAndGet();
          }
          return false;
        };
    driver.setFilter(count);
    driver.setLevel(Level.FINEST);
    try {
      done.run();
    } finally {
      driver.setLevel(before);
      driver.setFilter(null);
    }
    return executed.get();
  }
}
