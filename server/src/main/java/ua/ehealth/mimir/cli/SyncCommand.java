package ua.ehealth.mimir.cli;

import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.settings.Need;
import ua.ehealth.mimir.settings.Settings;
import ua.ehealth.mimir.sync.Job;
import ua.ehealth.mimir.time.Stopwatch;

/** {@code sync JOB}: one run of a job now. */
@Command(
    name = "sync",
    description = {
      "One run of a job now, with progress: until nothing is due.",
      "Ends with 1 if somebody waits to be asked about again."
    })
public final class SyncCommand implements Callable<Integer> {
  private final GlobalOptions options;
  private final Engines engines;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "JOB",
      description = "One of ${COMPLETION-CANDIDATES}",
      completionCandidates = Names.class)
  private String name;

  @Option(names = "--dry-run", description = "Only say how many are due and what it would cost")
  private boolean dryRun;

  @Option(names = "--json", description = "The summary as one JSON object on standard output")
  private boolean json;

  public SyncCommand(GlobalOptions options, Engines engines) {
    this.options = options;
    this.engines = engines;
  }

  @Override
  public Integer call() throws InterruptedException {
    Job job = job();
    Settings settings = options.settings(EnumSet.allOf(Need.class));
    try (Databases databases = Prepared.databases(settings);
        Synchronization engine = engines.start(settings, databases)) {
      return dryRun ? estimate(job, settings, engine) : run(job, settings, databases, engine);
    }
  }

  private Job job() {
    try {
      return Job.named(name);
    } catch (IllegalArgumentException unknown) {
      throw CommandFailure.usage(
          "there is no job "
              + Wording.quoted(name)
              + "; say one of "
              + String.join(", ", new Names()));
    }
  }

  private int estimate(Job job, Settings settings, Synchronization engine) {
    int quota = settings.services().get(job.stream().register().service()).quotaPerSecond();
    PrintWriter out = spec.commandLine().getOut();
    out.println(DryRun.text(job, engine.due(job), quota));
    out.flush();
    return Exit.DONE;
  }

  private int run(Job job, Settings settings, Databases databases, Synchronization engine)
      throws InterruptedException {
    JobResult result;
    try (ProgressView progress =
        ProgressView.forThisProcess(spec.commandLine().getErr(), Stopwatch.SYSTEM)) {
      result = engine.run(job, progress);
      progress.finished(job.name());
    }
    Summary summary = new Summary(List.of(result), StatusCounts.of(databases));
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        json
            ? SummaryJson.of(summary)
            : new SummaryText(settings.engine().zone()).of(summary).stripTrailing());
    out.flush();
    return summary.exit();
  }

  /** The names of the jobs, for the help. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Job.ALL.stream().map(Job::name).iterator();
    }
  }
}
