package ua.ehealth.mimir.rig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import ua.ehealth.mimir.emulator.population.Population;

/**
 * A demo that serves, with all jobs run once: one for all classes that register this, until the
 * last of them is done. After each class, all that was written outside of the databases is searched
 * for personal data.
 */
public final class ServingDemo implements BeforeAllCallback, AfterAllCallback {
  /** Everybody in it. */
  public static final Population PEOPLE = Population.of(23, 280, 30);

  /**
   * Calls a second that each service may get: a sweep over everybody takes seconds. So few that two
   * more than these, which a journal of arrivals may count, are 50 ms of delay on the way.
   */
  public static final int QUOTA = 40;

  private static final Leaks LEAKS = new Leaks(PEOPLE);

  private Shared shared;

  @Override
  public void beforeAll(ExtensionContext context) {
    shared =
        context
            .getRoot()
            .getStore(Namespace.create(ServingDemo.class))
            .computeIfAbsent(Shared.class, _ -> Shared.start(), Shared.class);
  }

  /** The demo. */
  public RunningDemo demo() {
    return shared.demo();
  }

  public Interfaces interfaces() {
    return demo().interfaces();
  }

  /** What people do who run it. */
  public Operator operator() {
    return new Operator(demo());
  }

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    assertThat(LEAKS.in(demo().written())).as("written").isEmpty();
    String metrics = demo().metrics();
    assertThat(metrics).contains("mimir_");
    assertThat(LEAKS.in(metrics)).as("metrics").isEmpty();
  }

  /** What is closed after all classes. */
  private record Shared(DataDirectory directory, RunningDemo demo) implements AutoCloseable {
    static Shared start() {
      try {
        DataDirectory directory = DataDirectory.create();
        RunningDemo demo =
            RunningDemo.start(
                directory,
                PEOPLE,
                Map.of("MIMIR_LOG_LEVEL", "debug", "TREMBITA_REPLY_TIMEOUT", "20s"),
                "--quota=" + QUOTA);
        demo.awaitAddresses().awaitSummary();
        return new Shared(directory, demo);
      } catch (Exception trouble) {
        throw new IllegalStateException("no demo", trouble);
      }
    }

    @Override
    public void close() throws IOException, SQLException {
      try (directory) {
        demo.close();
      }
    }
  }
}
