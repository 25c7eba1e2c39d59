package ua.ehealth.mimir.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import ua.ehealth.mimir.operation.ClusterStatus;
import ua.ehealth.mimir.operation.RegisterStanding;
import ua.ehealth.mimir.operation.SyncJob;
import ua.ehealth.mimir.operation.SyncRun;
import ua.ehealth.mimir.registry.hold.Hold;
import ua.ehealth.mimir.subject.SubjectKind;
import ua.ehealth.mimir.sync.RunOrder;
import ua.ehealth.mimir.sync.RunState;
import ua.ehealth.mimir.sync.subjects.StreamFigures;

/** How the cluster stands, for a person. */
final class StatusText {
  private static final String UNKNOWN = "unknown";
  private static final String NONE = "-";

  private final ZoneId zone;

  /**
   * @param zone in which times are told
   */
  StatusText(ZoneId zone) {
    this.zone = zone;
  }

  String of(ClusterStatus status) {
    return jobs(status.jobs())
        + remarks(status.jobs())
        + registers(status.registers())
        + streams(status.streams())
        + "\nLeases: persons "
        + leases(status, SubjectKind.PERSON)
        + "; parties "
        + leases(status, SubjectKind.PARTY)
        + "\nTo be spread: "
        + status.notes().map(this::notes).orElse(UNKNOWN)
        + "\n"
        + nodes(status.nodes());
  }

  private String jobs(List<SyncJob> jobs) {
    TextTable table = new TextTable();
    table.row(
        List.of(
            "job",
            "last run",
            "began",
            "due then",
            "done",
            "last minute",
            "calls",
            "saved",
            "no answer",
            "next firing"));
    jobs.forEach(job -> table.row(row(job)));
    return "Jobs (calls saved and no answer of the last run)\n" + table.render();
  }

  private List<String> row(SyncJob job) {
    String next = job.nextFiring().map(this::moment).orElse(NONE);
    Optional<SyncRun> last = job.lastRun();
    if (last.isEmpty()) {
      return List.of(job.job().name(), NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, next);
    }
    SyncRun run = last.get();
    return List.of(
        job.job().name(),
        state(run),
        moment(run.startedAt()),
        run.due().isPresent() ? Wording.number(run.due().getAsLong()) : UNKNOWN,
        Wording.number(run.tally().done()),
        Wording.number(run.doneLastMinute()),
        Wording.number(run.tally().calls()),
        Wording.number(run.tally().saved()),
        Wording.number(run.tally().unavailable()),
        next);
  }

  private static String state(SyncRun run) {
    if (run.state() != RunState.RUNNING) {
      return run.state().code();
    }
    if (!run.alive()) {
      return "not heard of";
    }
    return run.order().isEmpty() ? "running" : "running, to " + run.order().get().word().code();
  }

  /** Why a run is paused, stopped, held or broken. */
  private static String remarks(List<SyncJob> jobs) {
    return jobs.stream()
        .flatMap(job -> job.lastRun().stream())
        .map(run ->
            run.order()
                .map(RunOrder::inWords)
                .or(run::message)
                .map(why -> "  %s: %s%n".formatted(run.job(), why))
                .orElse(""))
        .collect(Collectors.joining());
  }

  private static String registers(List<RegisterStanding> registers) {
    TextTable table = new TextTable();
    table.row(List.of("register", "quota a second", "calls in the last minute", "held"));
    registers.forEach(register ->
        table.row(
            List.of(
                register.service().code(),
                Wording.number(register.limits().quotaPerSecond()),
                count(register.callsLastMinute()),
                register.hold().isPresent() ? "held" : "no")));
    String holds =
        registers.stream()
            .flatMap(register -> register.hold().stream())
            .map(Hold::inWords)
            .map("  %s%n"::formatted)
            .collect(Collectors.joining());
    return "\nRegisters (quotas as configured here)\n" + table.render() + holds;
  }

  private static String streams(List<StreamFigures> streams) {
    TextTable table = new TextTable();
    table.row(
        List.of("stream", "wait for a retry", "in review", "of those without lease", "fresh"));
    streams.forEach(stream ->
        table.row(
            List.of(
                stream.job().name(),
                count(stream.waiting()),
                count(stream.inReview()),
                count(stream.inReviewWithoutLease()),
                freshness(stream))));
    return "\nStreams\n" + table.render();
  }

  private static String freshness(StreamFigures stream) {
    if (stream.freshness().isEmpty()) {
      return UNKNOWN;
    }
    double percent = 100 * stream.freshness().getAsDouble();
    return (stream.sampled() ? "about " : "") + (long) percent + " %";
  }

  private static String count(OptionalLong count) {
    if (count.isEmpty()) {
      return UNKNOWN;
    }
    return Wording.number(count.getAsLong())
        + (count.getAsLong() == StreamFigures.MOST ? " or more" : "");
  }

  private static String leases(ClusterStatus status, SubjectKind kind) {
    return Optional.ofNullable(status.leases().get(kind))
        .map(leases ->
            "%s live, %s expired"
                .formatted(Wording.number(leases.live()), Wording.number(leases.expired())))
        .orElse(UNKNOWN);
  }

  private String notes(ClusterStatus.Notes notes) {
    return notes
        .oldest()
        .map(oldest ->
            "%s batches of answers, the oldest of %s"
                .formatted(Wording.number(notes.many()), moment(oldest)))
        .orElse("nothing");
  }

  private String nodes(List<ClusterStatus.Node> nodes) {
    if (nodes.isEmpty()) {
      return "Nodes: none is alive\n";
    }
    TextTable table = new TextTable();
    table.row(List.of("node", "since", "clock ahead of MIMIR"));
    nodes.forEach(node ->
        table.row(
            List.of(node.name(), moment(node.startedAt()), node.clockAhead().toMillis() + " ms")));
    return "\nNodes\n" + table.render();
  }

  private String moment(Instant moment) {
    return Wording.moment(moment, zone);
  }
}
