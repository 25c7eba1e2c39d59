package ua.ehealth.mimir.bench.claim;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import ua.ehealth.mimir.bench.figures.Machine;
import ua.ehealth.mimir.bench.ground.BenchDatabases;
import ua.ehealth.mimir.database.Database;

/** {@code bench claim}: what it costs to claim a batch, by the number of rows and of those done. */
@Command(
    name = "claim",
    sortOptions = false,
    description = {
      "The cost of a claim of 100 persons as a run goes on, in tables of different sizes:",
      "with everybody due, with the first half done and not swept yet, and swept."
    })
public final class ClaimCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--rows",
      paramLabel = "N",
      split = ",",
      defaultValue = "10000,1000000",
      description = "Sizes; the others are compared with the first (default: ${DEFAULT-VALUE})")
  private List<Long> rows;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "11",
      description = "Rounds that count, after one that does not (default: ${DEFAULT-VALUE})")
  private int rounds;

  @Option(
      names = "--claims",
      paramLabel = "N",
      defaultValue = "40",
      description = "Claims a round (default: ${DEFAULT-VALUE})")
  private int claims;

  @Option(
      names = "--scattered",
      description = "The rows lie in no order, as where keys are random, not in that of the keys")
  private boolean scattered;

  @Override
  public Integer call() throws InterruptedException {
    CrowdTables.Order order = scattered ? CrowdTables.Order.SCATTERED : CrowdTables.Order.KEY;
    List<Database> opened = new ArrayList<>();
    try (BenchDatabases ground = BenchDatabases.start()) {
      try {
        Map<String, Crowd> crowds = new LinkedHashMap<>();
        for (long size : rows) {
          Database mpi = ground.withOther("mpi" + size).mpi();
          opened.add(mpi);
          Crowd crowd = new Crowd(mpi, claims);
          progress("filling " + ClaimRounds.name(size) + " rows");
          crowd.gather(order, size);
          crowds.put(ClaimRounds.name(size), crowd);
        }
        measure(new ClaimRounds(ground, crowds, claims, rounds), crowds, ground, order);
      } finally {
        opened.forEach(Database::close);
      }
    }
    return 0;
  }

  private void measure(
      ClaimRounds claiming,
      Map<String, Crowd> crowds,
      BenchDatabases ground,
      CrowdTables.Order order)
      throws InterruptedException {
    say(Machine.text() + "; " + ground.server());
    say("claims of " + Crowd.BATCH + " persons, rows in order: " + order);
    crowds.values().forEach(Crowd::sweep);
    say(claiming.run("everybody due", this::progress));
    crowds.values().forEach(Crowd::settleHalf);
    say(claiming.run("half done, not swept", this::progress));
    crowds.values().forEach(Crowd::sweep);
    say(claiming.run("half done, swept", this::progress));
  }

  private void say(String text) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(text);
    out.flush();
  }

  private void progress(String line) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(line);
    err.flush();
  }
}
