package ua.ehealth.mimir.operation.doctor;

import java.util.ArrayList;
import java.util.List;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.database.Migrations;
import ua.ehealth.mimir.registry.hold.HeldServices;

/** What stands in MIMIR about the cluster: nodes with wrong clocks, what is held. */
final class OperationLook {
  private static final long TOLERATED_MILLIS = 1_000;

  private OperationLook() {}

  static List<Finding> findings(Database database) {
    if (!database.name().equals("MIMIR") || !Migrations.pendingIn(database).isEmpty()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    new HeldServices(database)
        .all()
        .values()
        .forEach(hold ->
            findings.add(
                Finding.warning(
                    "registers",
                    hold.inWords(),
                    "./mimir release "
                        + hold.service().code()
                        + " --reason …, when it may be asked")));
    database
        .jdbc()
        .sql(
            """
            select name, clock_ahead_millis from cluster_nodes
            where alive_until >= now() order by name
            """)
        .query(row -> {
          findings.add(node(row.getString("name"), row.getLong("clock_ahead_millis")));
        });
    return findings;
  }

  private static Finding node(String name, long ahead) {
    String what =
        "the node %s is alive, its clock %d ms from MIMIR's".formatted(name, Math.abs(ahead));
    return Math.abs(ahead) > TOLERATED_MILLIS
        ? Finding.warning("nodes", what, "let its machine keep its time by NTP")
        : Finding.ok("nodes", what);
  }
}
