package ua.ehealth.mimir.api.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import ua.ehealth.mimir.api.security.Refusal;
import ua.ehealth.mimir.operation.OperatorOrder;
import ua.ehealth.mimir.operation.RunControl;
import ua.ehealth.mimir.operation.RunsReader;
import ua.ehealth.mimir.operation.SyncJob;
import ua.ehealth.mimir.operation.SyncRun;
import ua.ehealth.mimir.review.Portion;
import ua.ehealth.mimir.sync.Job;
import ua.ehealth.mimir.sync.subjects.Outcome;
import ua.ehealth.mimir.time.Stopwatch;

/** Jobs and their runs: watched, started, paused, resumed and stopped. */
final class RunFunctions implements Functions {
  private static final String UNKNOWN = "Run not found";

  private final RunsReader runs;
  private final RunControl control;
  private final Stopwatch stopwatch;

  RunFunctions(RunsReader runs, RunControl control, Stopwatch stopwatch) {
    this.runs = runs;
    this.control = control;
    this.stopwatch = stopwatch;
  }

  @Override
  public String part() {
    return "runs";
  }

  @Override
  public void join(RuntimeWiring.Builder wiring) {
    wiring
        .type(
            "Query",
            type ->
                type.dataFetcher("syncJobs", _ -> runs.jobs()).dataFetcher("syncRuns", this::runs))
        .type(
            "Mutation",
            type ->
                type.dataFetcher("startSyncRun", this::start)
                    .dataFetcher("pauseSyncRun", ordered(control::pause))
                    .dataFetcher("resumeSyncRun", ordered(control::resume))
                    .dataFetcher("stopSyncRun", ordered(control::stop)))
        .type("Subscription", type -> type.dataFetcher("syncRunProgress", this::progress))
        .type("SyncJob", type -> type.dataFetcher("name", RunFunctions::jobName))
        .type(run());
  }

  @Override
  public List<Nodes.Kind> nodes() {
    return List.of(
        new Nodes.Kind(NodeType.SYNC_RUN, SyncRun.class::isInstance, (id, _) -> runs.run(id)));
  }

  private static TypeRuntimeWiring.Builder run() {
    return TypeRuntimeWiring.newTypeWiring("SyncRun")
        .dataFetcher("id", of(run -> GlobalId.of(NodeType.SYNC_RUN, run.id())))
        .dataFetcher("databaseId", of(SyncRun::id))
        .dataFetcher("job", of(run -> run.job().name()))
        .dataFetcher("cause", of(run -> run.cause().code()))
        .dataFetcher("claimed", of(run -> run.tally().claimed()))
        .dataFetcher("done", of(run -> run.tally().done()))
        .dataFetcher("verified", of(run -> run.tally().of(Outcome.VERIFIED)))
        .dataFetcher("notVerified", of(RunFunctions::notVerified))
        .dataFetcher("notNeeded", of(run -> run.tally().of(Outcome.NOT_NEEDED)))
        .dataFetcher("incorrect", of(run -> run.tally().of(Outcome.INCORRECT)))
        .dataFetcher("rejected", of(run -> run.tally().of(Outcome.REJECTED)))
        .dataFetcher("unavailable", of(run -> run.tally().unavailable()))
        .dataFetcher("calls", of(run -> run.tally().calls()))
        .dataFetcher("callsSaved", of(run -> run.tally().saved()));
  }

  private static DataFetcher<Object> of(Function<SyncRun, Object> field) {
    return call -> field.apply(call.getSource());
  }

  private static Object jobName(DataFetchingEnvironment call) {
    SyncJob job = call.getSource();
    return job.job().name();
  }

  /** As the summary of a command counts them (specification 4.5). */
  private static long notVerified(SyncRun run) {
    return run.tally().of(Outcome.NOT_VERIFIED)
        + run.tally().of(Outcome.INCORRECT)
        + run.tally().of(Outcome.REJECTED);
  }

  private Pages.Connection<SyncRun> runs(DataFetchingEnvironment call) {
    String name = call.getArgument("job");
    Optional<Job> job = name == null ? Optional.empty() : Optional.of(job(name));
    Portion portion = Pages.portion(call);
    Optional<UUID> from = Optional.ofNullable(portion.after()).map(RunFunctions::cursor);
    List<SyncRun> found =
        portion.backward()
            ? runs.oldestRuns(job, from, portion.size() + 1)
            : runs.runs(job, Optional.empty(), from, portion.size() + 1);
    List<Pages.Edge<SyncRun>> edges =
        found.stream()
            .limit(portion.size())
            .map(run -> new Pages.Edge<>(GlobalId.of(NodeType.SYNC_RUN, run.id()), run))
            .toList();
    String next = found.size() > portion.size() ? edges.getLast().cursor() : null;
    return Pages.connection(portion.backward() ? edges.reversed() : edges, next, portion);
  }

  private static UUID cursor(String text) {
    return GlobalId.read(text)
        .filter(id -> id.type() == NodeType.SYNC_RUN)
        .map(GlobalId::id)
        .orElseThrow(() -> Refusal.unprocessable("no cursor of this list"));
  }

  private Map<String, Object> start(DataFetchingEnvironment call) {
    Map<String, Object> input = Arguments.input(call);
    Job job = job((String) input.get("job"));
    OperatorOrder order = Orders.of(call, input);
    UUID run = Orders.follow(() -> control.start(job, order));
    return payload(run);
  }

  private DataFetcher<Object> ordered(BiConsumer<UUID, OperatorOrder> how) {
    return call -> {
      Map<String, Object> input = Arguments.input(call);
      UUID run = Arguments.id(input.get("runId"), NodeType.SYNC_RUN, UNKNOWN);
      OperatorOrder order = Orders.of(call, input);
      Orders.follow(() -> {
        how.accept(run, order);
        return run;
      });
      return payload(run);
    };
  }

  private Map<String, Object> payload(UUID run) {
    return Map.of("syncRun", runs.run(run).orElseThrow(() -> Refusal.notFound(UNKNOWN)));
  }

  private Publisher<SyncRun> progress(DataFetchingEnvironment call) {
    Job job = job(call.getArgument("job"));
    return new OneByOne<>(new RunProgress(runs, job, stopwatch)::next);
  }

  private static Job job(String name) {
    return Job.ALL.stream()
        .filter(job -> job.name().equals(name))
        .findFirst()
        .orElseThrow(() -> Refusal.unprocessable("value is not allowed in enum"));
  }
}
