package ua.ehealth.mimir.privacy;

import static ua.ehealth.mimir.database.ArrayParameters.texts;
import static ua.ehealth.mimir.database.ArrayParameters.uuids;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.database.Databases;

/**
 * The values of a sealed column in the order of their rows. Statements, no transactions.
 *
 * @param chunk the next rows, locked
 * @param replace writes values; nothing else of a row changes
 * @param count values by the id of their key, null for those that are not sealed
 */
record SealedRows(
    Database database, SealedColumn column, String chunk, String replace, String count) {

  /** One value as it is stored. */
  record Row(UUID id, String stored) {}

  static SealedRows of(SealedColumn column, Databases databases) {
    return switch (column) {
      case UNZR_INFO ->
          new SealedRows(
              databases.mimir(),
              column,
              """
              select id, info::text as value from unzr_info
              where info is not null and id > :after
              order by id
              limit :limit
              for no key update
              """,
              """
              update unzr_info u set info = n.value::jsonb
              from unnest(:ids::uuid[], :values::text[]) n (id, value)
              where u.id = n.id
              """,
              """
              select case when info ->> 'sealed' = 'v1' then info ->> 'key' end, count(*)
              from unzr_info
              where info is not null
              group by 1 order by 1
              """);
      case CLEARED_VALUE ->
          new SealedRows(
              databases.mpi(),
              column,
              """
              select id, cleared_value as value from verification_history
              where cleared_value is not null and id > :after
              order by id
              limit :limit
              for no key update
              """,
              """
              update verification_history h set cleared_value = n.value
              from unnest(:ids::uuid[], :values::text[]) n (id, value)
              where h.id = n.id and h.cleared_value is not null
              """,
              """
              select
                case when cleared_value
                    ~ '^sealed:v1:[A-Za-z0-9_-]{1,16}:[A-Za-z0-9_-]{16}:[A-Za-z0-9_-]{22,}$'
                  then split_part(cleared_value, ':', 3) end,
                count(*)
              from verification_history
              where cleared_value is not null
              group by 1 order by 1
              """);
    };
  }

  List<Row> after(UUID row, int limit) {
    // Whatever the statistics say: a table of years is not to be walked for a few rows.
    database
        .jdbc()
        .sql(
            """
            select set_config('enable_seqscan', 'off', true),
              set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true)
            """)
        .query()
        .listOfRows();
    return database
        .jdbc()
        .sql(chunk)
        .param("after", row)
        .param("limit", limit)
        .query((found, _) -> new Row(found.getObject("id", UUID.class), found.getString("value")))
        .list();
  }

  void replace(Map<UUID, String> values) {
    List<UUID> rows = List.copyOf(values.keySet());
    database
        .jdbc()
        .sql(replace)
        .param("ids", uuids(rows))
        .param("values", texts(rows.stream().map(values::get).toList()))
        .update();
  }

  List<KeyCount> counts() {
    return database
        .jdbc()
        .sql(count)
        .query(
            (row, _) -> new KeyCount(column, Optional.ofNullable(row.getString(1)), row.getLong(2)))
        .list();
  }
}
