package ua.ehealth.mimir.demo.people;

import java.util.List;
import java.util.stream.Collectors;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.database.Databases;

/**
 * Empties every table of the demo's databases but those of the migrations, and the access journal,
 * which nobody may empty.
 */
final class Emptying {
  private Emptying() {}

  static void empty(Databases databases) {
    databases.all().forEach(Emptying::empty);
  }

  private static void empty(Database database) {
    List<String> tables =
        database
            .jdbc()
            .sql(
                """
                select format('%I', c.relname) from pg_class c
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                  and not c.relispartition and c.relname not like '%schema_history'
                  and c.relname <> 'access_journal'
                """)
            .query(String.class)
            .list();
    database.jdbc().sql("truncate " + tables.stream().collect(Collectors.joining(", "))).update();
  }
}
