package ua.ehealth.mimir.api.graphql.document;

/**
 * What a part of a document asks for. Numbers beyond any bound stop growing.
 *
 * @param depth levels of fields
 * @param width fields on the first level
 * @param fields on all levels
 * @param aliases among them
 * @param directives on them and on fragments
 * @param cost fields that the answer may come to
 */
record Weight(long depth, long width, long fields, long aliases, long directives, long cost) {
  static final Weight NONE = new Weight(0, 0, 0, 0, 0, 0);

  private static final long MOST = Integer.MAX_VALUE;

  /** Both, beside each other. */
  Weight and(Weight other) {
    return new Weight(
        Math.max(depth, other.depth),
        capped(width + other.width),
        capped(fields + other.fields),
        capped(aliases + other.aliases),
        capped(directives + other.directives),
        capped(cost + other.cost));
  }

  /** These below one field, which occurs so often. */
  Weight below(int times, boolean alias) {
    return new Weight(
        capped(depth + 1),
        1,
        capped(fields + 1),
        capped(aliases + (alias ? 1 : 0)),
        directives,
        capped(1 + times * cost));
  }

  /** With so many directives more. */
  Weight with(int more) {
    return new Weight(depth, width, fields, aliases, capped(directives + more), cost);
  }

  private static long capped(long number) {
    return Math.min(number, MOST);
  }
}
