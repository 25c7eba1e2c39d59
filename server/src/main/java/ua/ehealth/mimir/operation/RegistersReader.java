package ua.ehealth.mimir.operation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.registry.EisService;
import ua.ehealth.mimir.registry.hold.HeldServices;
import ua.ehealth.mimir.registry.hold.Hold;
import ua.ehealth.mimir.settings.Settings;
import ua.ehealth.mimir.sync.Job;

/** How the services of the registers stand, for all nodes together. */
public final class RegistersReader {
  private static final String CALLS =
      """
      select job, sum(calls_last_minute) as calls from sync_runs
      where state = 'running' and alive_until >= now() group by job
      """;

  private final Database mimir;
  private final Settings settings;
  private final HeldServices held;

  /**
   * @param settings with the quotas of the services
   */
  public RegistersReader(Database mimir, Settings settings) {
    this.mimir = mimir;
    this.settings = settings;
    this.held = new HeldServices(mimir);
  }

  /** All four services; in a fixed number of statements. */
  public List<RegisterStanding> registers() {
    Map<EisService, Hold> holds = held.all();
    Map<String, Long> calls = new HashMap<>();
    mimir
        .jdbc()
        .sql(CALLS)
        .query(row -> {
          calls.put(row.getString("job"), row.getLong("calls"));
        });
    return Arrays.stream(EisService.values())
        .map(service -> standing(service, Optional.ofNullable(holds.get(service)), calls))
        .toList();
  }

  private RegisterStanding standing(
      EisService service, Optional<Hold> hold, Map<String, Long> calls) {
    List<Job> jobs = Job.ALL.stream().filter(job -> job.service() == service).toList();
    return new RegisterStanding(
        service,
        settings.services().get(service),
        jobs,
        hold,
        jobs.isEmpty()
            ? OptionalLong.empty()
            : OptionalLong.of(
                jobs.stream().mapToLong(job -> calls.getOrDefault(job.name(), 0L)).sum()));
  }
}
