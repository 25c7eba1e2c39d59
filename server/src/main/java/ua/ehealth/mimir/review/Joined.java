package ua.ehealth.mimir.review;

/**
 * A table that is looked up for each row of a walk.
 *
 * @param alias what it is called there
 * @param key its column
 * @param of the column of the walk
 * @param needed whether a row of the walk without one is left out
 */
record Joined(String table, String alias, String key, String of, boolean needed) {

  static Joined to(String table, String alias, String key, String of) {
    return new Joined(table, alias, key, of, true);
  }

  static Joined ifAny(String table, String alias, String key, String of) {
    return new Joined(table, alias, key, of, false);
  }

  /** Behind an {@code offset 0}, or the planner might begin with what is joined. */
  String lateral() {
    return " %s join lateral (select * from %s j where j.%s = %s offset 0) %s on true"
        .formatted(needed ? "inner" : "left", table, key, of, alias);
  }

  /** So that its columns are there, all null. */
  String nobody() {
    return " left join " + table + " " + alias + " on false";
  }
}
