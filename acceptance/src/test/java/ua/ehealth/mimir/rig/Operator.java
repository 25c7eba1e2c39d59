package ua.ehealth.mimir.rig;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Whoever starts runs and holds registers, over GraphQL. */
public final class Operator {
  private static final List<String> JOBS =
      List.of("unzr-persons", "mvs-persons", "mvs-parties", "dms-persons", "dms-parties");

  private final RunningDemo demo;
  private final GraphqlClient client;

  Operator(RunningDemo demo) {
    this.demo = demo;
    try {
      this.client =
          new GraphqlClient(
              demo.interfaces(),
              demo.interfaces().token(Map.of("scope", "sync:read sync:operate")));
    } catch (IOException trouble) {
      throw new IllegalStateException("no token", trouble);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("no token", stopped);
    }
  }

  public GraphqlClient client() {
    return client;
  }

  /** The global id of the run. */
  public String start(String job) {
    return client.ask(
        "startSyncRun.syncRun.id",
        """
        mutation ($job: String!) {
          startSyncRun(input: {job: $job, reason: "перевірка"}) { syncRun { id } } }
        """,
        Map.of("job", job));
  }

  public String stop(String run) {
    return client.ask(
        "stopSyncRun.syncRun.id",
        """
        mutation ($run: ID!) {
          stopSyncRun(input: {runId: $run, reason: "досить"}) { syncRun { id } } }
        """,
        Map.of("run", run));
  }

  public String state(String run) {
    return client.ask(
        "node.state",
        "query ($run: ID!) { node(id: $run) { ... on SyncRun { state } } }",
        Map.of("run", run));
  }

  public void awaitFinish(String run) throws Exception {
    Waiting.until("the run is finished", () -> state(run).equals("FINISHED"));
  }

  /** {@code HELD} or {@code OPEN} afterwards. */
  public String hold(String service) {
    return order("hold", service);
  }

  /** {@code HELD} or {@code OPEN} afterwards. */
  public String release(String service) {
    return order("release", service);
  }

  private String order(String what, String service) {
    return client.ask(
        "done.register.health",
        """
        mutation ($service: String!) {
          done: %sRegister(input: {service: $service, reason: "огляд"}) { register { health } } }
        """
            .formatted(what),
        Map.of("service", service));
  }

  /** Runs every job for all who are due, so that nobody waits any more. */
  public void sweep() throws Exception {
    for (String run : JOBS.stream().map(this::start).toList()) {
      awaitFinish(run);
    }
    Waiting.until("nobody waits", new OtherServices(demo.databases())::nobodyWaits);
  }
}
