package ua.ehealth.mimir.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The summary for a person: a table of the jobs, then where everybody stands. */
public final class SummaryText {
  private final ZoneId zone;

  /**
   * @param zone in which times are told
   */
  public SummaryText(ZoneId zone) {
    this.zone = zone;
  }

  public String of(Summary summary) {
    return "\n"
        + jobs(summary.jobs())
        + troubles(summary.jobs())
        + statuses(
            "Persons",
            summary.counts().persons(),
            summary.counts().personsNotEligible(),
            "not active")
        + statuses(
            "Parties",
            summary.counts().parties(),
            summary.counts().partiesNotEligible(),
            "without an active, approved employee")
        + waiting(summary.jobs());
  }

  private static String jobs(List<JobResult> jobs) {
    TextTable table = new TextTable();
    table.row(
        List.of(
            "job",
            "claimed",
            "verified",
            "not verified",
            "wrong format",
            "rejected",
            "not needed",
            "calls",
            "saved",
            "time"));
    jobs.forEach(job ->
        table.row(
            List.of(
                job.job(),
                Wording.number(job.claimed()),
                Wording.number(job.verified()),
                Wording.number(job.notVerified()),
                Wording.number(job.incorrect()),
                Wording.number(job.rejected()),
                Wording.number(job.notNeeded()),
                Wording.number(job.calls()),
                Wording.number(job.callsSaved()),
                Wording.seconds(job.seconds()))));
    return "Jobs (not verified counts the wrong formats and the rejected too)\n" + table.render();
  }

  private static String troubles(List<JobResult> jobs) {
    Map<String, Long> causes = new TreeMap<>();
    jobs.forEach(
        job -> job.causes().forEach((cause, count) -> causes.merge(cause, count, Long::sum)));
    long unanswered = jobs.stream().mapToLong(JobResult::unavailable).sum();
    if (unanswered == 0) {
      return "";
    }
    String worst =
        causes.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
            .limit(6)
            .map(cause -> cause.getKey() + " " + Wording.number(cause.getValue()))
            .collect(Collectors.joining(", "));
    return "\nWithout an answer: "
        + Wording.number(unanswered)
        + (worst.isEmpty() ? "" : " (" + worst + ")")
        + "; no status was moved by that\n";
  }

  private static String statuses(
      String title, Map<String, Long> counts, Map<String, Long> notEligible, String why) {
    TextTable table = new TextTable();
    counts.forEach((status, count) -> {
      long idle = notEligible.getOrDefault(status, 0L);
      String remark = idle == 0 ? "" : "(" + Wording.number(idle) + " " + why + ")";
      table.row(
          remark.isEmpty()
              ? List.of(String.valueOf(status), Wording.number(count))
              : List.of(String.valueOf(status), Wording.number(count), remark));
    });
    return "\n" + title + "\n" + table.render();
  }

  private String waiting(List<JobResult> jobs) {
    long waiting = jobs.stream().mapToLong(JobResult::waiting).sum();
    if (waiting == 0) {
      return "\nNothing is left to do.\n";
    }
    String until =
        JobResult.lastWaiter(jobs.stream())
            .map(moment -> ", the last until " + time(moment))
            .orElse("");
    String names =
        jobs.stream()
            .flatMap(job -> job.complete() ? Stream.empty() : Stream.of(job.job()))
            .collect(Collectors.joining(", "));
    return "\nLeft undone: "
        + Wording.number(waiting)
        + " wait to be asked about again ("
        + names
        + ")"
        + until
        + ".\n";
  }

  private String time(Instant moment) {
    return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").format(moment.atZone(zone));
  }
}
