package ua.ehealth.mimir.operation.doctor;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.database.HistoryPartitions;
import ua.ehealth.mimir.database.Migrations;
import ua.ehealth.mimir.subject.SubjectKind;
import ua.ehealth.mimir.verification.Stream;

/** The shape of a database: migrations, indexes, partitions of the history. */
final class SchemaLook {
  private static final String MIGRATE = "./mimir migrate";

  private SchemaLook() {}

  static List<Finding> findings(Database database) {
    List<Finding> findings = new ArrayList<>();
    String name = database.name();
    List<Migrations.Pending> pending = Migrations.pendingIn(database);
    if (!pending.isEmpty()) {
      String scripts =
          pending.stream().map(Migrations.Pending::script).collect(Collectors.joining(", "));
      findings.add(Finding.problem(name, "migrations are outstanding: " + scripts, MIGRATE));
      return findings;
    }
    findings.add(Finding.ok(name, "the schema is of this version"));
    findings.addAll(indexes(database));
    if (!name.equals("MIMIR")) {
      findings.add(partitions(database));
    }
    return findings;
  }

  private static List<Finding> indexes(Database database) {
    List<Finding> findings = new ArrayList<>();
    for (String index : invalid(database)) {
      findings.add(
          Finding.problem(
              database.name(),
              "the index " + index + " is invalid: its building was cut short, and nothing uses it",
              "reindex index concurrently " + index));
    }
    List<String> present = present(database);
    needed(database.name()).stream()
        .filter(index -> !present.contains(index))
        .map(index ->
            Finding.problem(
                database.name(),
                "the index " + index + " is missing",
                "make it again: `./mimir migrate --print` shows its `create index` for an empty database"))
        .forEach(findings::add);
    if (findings.isEmpty()) {
      findings.add(Finding.ok(database.name(), "the indexes that claims need are there and valid"));
    }
    return findings;
  }

  private static List<String> invalid(Database database) {
    return database
        .jdbc()
        .sql(
            """
            select c.relname from pg_index i join pg_class c on c.oid = i.indexrelid
            where c.relnamespace = 'public'::regnamespace and not i.indisvalid
            order by c.relname
            """)
        .query(String.class)
        .list();
  }

  private static List<String> present(Database database) {
    return database
        .jdbc()
        .sql("select indexname from pg_indexes where schemaname = 'public'")
        .query(String.class)
        .list();
  }

  private static List<String> needed(String database) {
    return switch (database) {
      case "MPI" -> needed("person", SubjectKind.PERSON);
      case "PRM" -> needed("party", SubjectKind.PARTY);
      default ->
          List.of(
              "unzr_data_unzr_index",
              "mvs_passport_data_pass_type_pas_serial_pas_number_index",
              "dms_passport_data_pass_type_pas_serial_pas_number_index",
              "register_answers_pkey",
              "sync_runs_open");
    };
  }

  private static List<String> needed(String subject, SubjectKind kind) {
    String beginning = subject + "_verifications_";
    List<String> needed = new ArrayList<>();
    needed.add(beginning + subject + "_id_index");
    needed.add("document_holders_pkey");
    for (Stream stream : Stream.of(kind)) {
      for (String tier : List.of("needed", "answered", "waiting", "claimed")) {
        needed.add(beginning + stream.columns() + "_" + tier);
      }
    }
    return needed;
  }

  private static Finding partitions(Database database) {
    List<YearMonth> missing = new HistoryPartitions(database).missing();
    return missing.isEmpty()
        ? Finding.ok(database.name(), "the history has its partitions for the months to come")
        : Finding.warning(
            database.name(),
            "the history has no partition for "
                + missing.stream().map(YearMonth::toString).collect(Collectors.joining(", "))
                + ": its rows go to the default one",
            MIGRATE + " makes them, and so does a node that serves, every hour");
  }
}
