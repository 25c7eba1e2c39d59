package ua.ehealth.mimir.cli;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Results of runs for tests. */
final class Results {
  static final JobResult UNZR =
      new JobResult(
          "unzr-persons",
          9500,
          8000,
          700,
          800,
          150,
          20,
          0,
          8200,
          350,
          41.25,
          0,
          Optional.empty(),
          Map.of());
  static final JobResult WAITING =
      new JobResult(
          "mvs-parties",
          500,
          400,
          10,
          50,
          0,
          0,
          60,
          460,
          0,
          12,
          40,
          Optional.of(Instant.parse("2026-11-02T23:30:00Z")),
          Map.of("timeout.reply", 45L, "http.503", 15L));

  private Results() {}

  static Summary summary(JobResult... jobs) {
    return new Summary(
        List.of(jobs),
        new StatusCounts(
            Map.of("VERIFIED", 9000L),
            Map.of("NOT_VERIFIED", 20L),
            Map.of(),
            Map.of("NOT_VERIFIED", 3L)));
  }
}
