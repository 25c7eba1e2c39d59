package ua.ehealth.mimir.settings;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The settings of one database, whose names share a prefix (specification 4.5). */
record DatabaseKeys(Setting<String> url, Setting<String> user, Setting<String> password) {
  static final DatabaseKeys MIMIR = of("MIMIR", "answers of the registers");
  static final DatabaseKeys MPI = of("MPI", "persons");
  static final DatabaseKeys PRM = of("PRM", "parties");

  static final Setting<Boolean> MIGRATE_EXTERNAL_TABLES =
      Setting.of(
          "MIGRATE_EXTERNAL_TABLES",
          Formats.yesOrNo(),
          "false",
          "1.1",
          "Whether `migrate` also makes the tables that belong to other services (persons,"
              + " person_documents, parties, employees, legal_entities); never in production");
  static final Setting<Boolean> MIGRATE_AT_START =
      Setting.of(
          "MIMIR_MIGRATE_AT_START",
          Formats.yesOrNo(),
          "true",
          "4.5",
          "Whether `serve` and `sync` apply outstanding migrations before they begin");

  static final List<Setting<?>> ALL =
      Stream.concat(
              Stream.of(MIMIR, MPI, PRM)
                  .<Setting<?>>flatMap(keys -> Stream.of(keys.url, keys.user, keys.password)),
              Stream.of(MIGRATE_EXTERNAL_TABLES, MIGRATE_AT_START))
          .toList();

  private static DatabaseKeys of(String prefix, String holds) {
    return new DatabaseKeys(
        Setting.needed(
            Need.DATABASES,
            prefix + "_DB_URL",
            Formats.matching(
                "jdbc:postgresql:.+",
                "jdbc:postgresql://host:port/database",
                "jdbc:postgresql://db.example:5432/" + prefix.toLowerCase(Locale.ROOT)),
            "4.5",
            "Address of the database " + prefix + " (" + holds + ")"),
        Setting.needed(
            Need.DATABASES,
            prefix + "_DB_USER",
            Formats.text("the name of a database role", "mimir"),
            "4.5",
            "Role that Mimir signs in to " + prefix + " with"),
        Setting.needed(
                Need.DATABASES,
                prefix + "_DB_PASSWORD",
                new Format<>("the role's password; may be empty", "…", text -> text),
                "4.5",
                "Password of that role")
            .keptSecret());
  }
}
