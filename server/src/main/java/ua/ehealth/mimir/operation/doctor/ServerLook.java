package ua.ehealth.mimir.operation.doctor;

import java.util.ArrayList;
import java.util.List;
import ua.ehealth.mimir.database.Database;

/** The server of a database: its version, its settings, its time zone. */
final class ServerLook {
  private ServerLook() {}

  static List<Finding> findings(Database database) {
    List<Finding> findings = new ArrayList<>();
    String name = database.name();
    findings.add(
        Finding.ok(
            name,
            "reachable: %s, PostgreSQL %s"
                .formatted(
                    text(database, "current_database()"), setting(database, "server_version"))));
    findings.add(
        setting(database, "TimeZone").equals("UTC")
            ? Finding.ok(name, "sessions run in UTC")
            : Finding.problem(
                name,
                "sessions do not run in UTC, though they are told to",
                "let the pooler before the database pass the time zone on"));
    findings.add(
        setting(database, "autovacuum").equals("on")
                && setting(database, "track_counts").equals("on")
            ? Finding.ok(name, "autovacuum is on")
            : Finding.problem(
                name,
                "autovacuum is off: claims get slower with every run",
                "set autovacuum = on and track_counts = on in postgresql.conf, and reload"));
    unvacuumed(database)
        .forEach(table ->
            findings.add(
                Finding.warning(
                    name,
                    "autovacuum is switched off for the table " + table,
                    "alter table " + table + " reset (autovacuum_enabled)")));
    return findings;
  }

  private static String setting(Database database, String setting) {
    return text(database, "current_setting('" + setting + "')");
  }

  private static String text(Database database, String expression) {
    return database.jdbc().sql("select " + expression).query(String.class).single();
  }

  private static List<String> unvacuumed(Database database) {
    return database
        .jdbc()
        .sql(
            """
            select c.relname from pg_class c
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
              and c.reloptions && array['autovacuum_enabled=false', 'autovacuum_enabled=off']
            order by c.relname
            """)
        .query(String.class)
        .list();
  }
}
