package ua.ehealth.mimir.review;

/**
 * Where the rows of a list come from: a part of an index in the order of the list, or a few rows
 * that are then sorted.
 *
 * @param rows a statement with the columns of the list's {@link Keys}, in no order and without a
 *     limit
 * @param few whether it finds so few rows that all may be read and sorted
 */
record Walk(Sql rows, boolean few) {
  static Walk along(Sql index) {
    return new Walk(index, false);
  }

  static Walk overFew(Sql rows) {
    return new Walk(rows, true);
  }
}
