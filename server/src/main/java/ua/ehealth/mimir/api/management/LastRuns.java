package ua.ehealth.mimir.api.management;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.support.SqlArrayValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.sync.Job;

/** The last run of each job, of whatever node of the cluster, as the databases know it. */
final class LastRuns {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String LAST =
      """
      select r.job, r.state, extract(epoch from r.started_at) as started,
        extract(epoch from r.ended_at) as ended, r.counts
      from unnest(?) j (job)
        cross join lateral (
          select * from sync_runs where job = j.job order by id desc limit 1) r
      """;

  private final Database mimir;
  private final MultiGauge underWay;
  private final MultiGauge started;
  private final MultiGauge ended;
  private final MultiGauge counts;

  LastRuns(Database mimir, MeterRegistry meters) {
    this.mimir = mimir;
    this.underWay = gauge(meters, "mimir.run.under.way", "1 while the last run of the job goes on");
    this.started = gauge(meters, "mimir.run.started.seconds", "When the last run began (epoch)");
    this.ended = gauge(meters, "mimir.run.ended.seconds", "When the last run ended (epoch)");
    this.counts = gauge(meters, "mimir.run.count", "What the last run came to when it ended");
  }

  private static MultiGauge gauge(MeterRegistry meters, String name, String meaning) {
    return MultiGauge.builder(name).description(meaning).register(meters);
  }

  private record Run(String job, String state, double started, Double ended, String counts) {}

  /** Reads the runs anew. */
  void refresh() {
    List<Run> runs =
        mimir
            .jdbc()
            .sql(LAST)
            .param(new SqlArrayValue("text", Job.ALL.stream().map(Job::name).toArray()))
            .query((row, _) -> {
              double began = row.getDouble("started");
              double end = row.getDouble("ended");
              Double known = row.wasNull() ? null : end;
              return new Run(
                  row.getString("job"),
                  row.getString("state"),
                  began,
                  known,
                  row.getString("counts"));
            })
            .list();
    List<Row<?>> counted = new ArrayList<>();
    for (Run run : runs) {
      JSON.readTree(run.counts()).properties().stream()
          .filter(count -> count.getValue().isNumber())
          .forEach(count -> counted.add(row(run, count.getKey(), count.getValue())));
    }
    counts.register(counted, true);
    underWay.register(
        runs.stream().<Row<?>>map(run -> Row.of(job(run), run.ended() == null ? 1 : 0)).toList(),
        true);
    started.register(
        runs.stream().<Row<?>>map(run -> Row.of(job(run), run.started())).toList(), true);
    ended.register(
        runs.stream()
            .filter(run -> run.ended() != null)
            .<Row<?>>map(run -> Row.of(job(run).and("state", run.state()), run.ended()))
            .toList(),
        true);
  }

  private static Tags job(Run run) {
    return Tags.of("job", run.job());
  }

  private static Row<?> row(Run run, String count, JsonNode number) {
    return Row.of(job(run).and("count", count), number.asLong());
  }
}
