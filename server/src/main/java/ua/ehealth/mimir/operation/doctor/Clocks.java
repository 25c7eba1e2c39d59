package ua.ehealth.mimir.operation.doctor;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ua.ehealth.mimir.database.Database;

/**
 * How far the clocks are apart: an answer is told from an older one by the clocks of two databases,
 * MIMIR's and the subject's.
 */
final class Clocks {
  private static final Duration TOLERATED = Duration.ofSeconds(1);
  private static final Duration BEARABLE = Duration.ofSeconds(30);
  private static final String REMEDY = "let all machines keep their time by the same NTP servers";

  private final InstantSource here;
  private final Map<String, Duration> ahead = new LinkedHashMap<>();

  Clocks(InstantSource here) {
    this.here = here;
  }

  /** Reads the clock of a database. */
  void compare(Database database) {
    Instant before = here.instant();
    Instant there =
        database
            .jdbc()
            .sql("select clock_timestamp()")
            .query(OffsetDateTime.class)
            .single()
            .toInstant();
    Instant middle = before.plus(Duration.between(before, here.instant()).dividedBy(2));
    ahead.put(database.name(), Duration.between(middle, there));
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    List<String> names = List.copyOf(ahead.keySet());
    for (int one = 0; one < names.size(); one++) {
      findings.add(apart("this machine", names.get(one), ahead.get(names.get(one))));
      for (int other = one + 1; other < names.size(); other++) {
        Duration apart = ahead.get(names.get(other)).minus(ahead.get(names.get(one)));
        findings.add(apart(names.get(one), names.get(other), apart));
      }
    }
    return findings;
  }

  private static Finding apart(String one, String other, Duration apart) {
    String what =
        "the clock of %s is %d ms from that of %s".formatted(other, apart.abs().toMillis(), one);
    if (apart.abs().compareTo(BEARABLE) > 0) {
      return Finding.problem("clocks", what, REMEDY);
    }
    return apart.abs().compareTo(TOLERATED) > 0
        ? Finding.warning("clocks", what, REMEDY)
        : Finding.ok("clocks", what);
  }
}
