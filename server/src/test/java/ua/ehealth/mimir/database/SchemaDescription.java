package ua.ehealth.mimir.database;

import java.util.List;
import java.util.stream.Collectors;

/** A schema in words, the same on every PostgreSQL; partitions and Flyway's tables left out. */
final class SchemaDescription {
  private static final String TABLES =
      """
      select c.oid::bigint as oid, c.relname || coalesce(' with ' || c.reloptions::text, '')
        || coalesce(' partition by ' || pg_get_partkeydef(c.oid), '') as title
      from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and not c.relispartition and c.relname not like '%\\_schema\\_history'
      order by c.relname collate "C"
      """;

  private static final String PARTS =
      """
      select line from (
        select 1 as kind, lpad(attnum::text, 3, '0') as place,
          'column ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
            || case when a.attnotnull then ' not null' else '' end
            || case a.attidentity when 'a' then ' generated always as identity' else '' end
            || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') as line
        from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
        where a.attrelid = :table and a.attnum > 0 and not a.attisdropped
        union all
        select 2, conname,
          'constraint ' || conname || ' ' || pg_get_constraintdef(oid)
        from pg_constraint where conrelid = :table and contype <> 'n'
        union all
        select 3, indexrelid::regclass::text,
          pg_get_indexdef(indexrelid) || case when indisvalid then '' else ' (invalid)' end
        from pg_index where indrelid = :table
        union all
        select 4, tgname, pg_get_triggerdef(t.oid) || ' as ' || p.prosrc
        from pg_trigger t join pg_proc p on p.oid = t.tgfoid
        where tgrelid = :table and not tgisinternal
      ) parts
      order by kind, place collate "C"
      """;

  private SchemaDescription() {}

  static String of(Database database) {
    return database
        .jdbc()
        .sql(TABLES)
        .query((row, number) -> new Table(row.getLong("oid"), row.getString("title")))
        .list()
        .stream()
        .map(table -> table.title() + "\n" + parts(database, table))
        .collect(Collectors.joining("\n"));
  }

  private static String parts(Database database, Table table) {
    List<String> lines =
        database.jdbc().sql(PARTS).param("table", table.oid()).query(String.class).list();
    return lines.stream().map(line -> "  " + line.strip() + "\n").collect(Collectors.joining());
  }

  private record Table(long oid, String title) {}
}
