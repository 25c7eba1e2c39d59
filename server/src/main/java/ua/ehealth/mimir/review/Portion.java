package ua.ehealth.mimir.review;

/**
 * Which part of a list is wanted: {@link #after} a cursor, before one, or a {@link #page} by its
 * number.
 *
 * @param after a cursor of the same list, filter and order; null for the beginning, or the end
 * @param page counted from 1; null where the cursor is what counts
 * @param size 1 to {@value #MOST}
 * @param backward whether it is the part before the cursor
 */
public record Portion(String after, Integer page, int size, boolean backward) {
  /** Rows a page at most (specification 4.2, 4.3). */
  public static final int MOST = 300;

  /** Rows a page where nothing is said. */
  public static final int USUAL = 50;

  /** Rows that pages by number reach (4.3). */
  public static final int REACH = 10_000;

  /**
   * @throws IllegalArgumentException where there is no such size or number, or both ways are asked
   *     for
   * @throws PageTooFar where the page ends beyond {@value #REACH} rows
   */
  public Portion {
    if (size < 1 || size > MOST || (page != null && (page < 1 || after != null))) {
      throw new IllegalArgumentException("no such portion of a list");
    }
    if (page != null && (long) page * size > REACH) {
      throw new PageTooFar();
    }
  }

  /**
   * Keyset paging: as fast at the end as at the beginning, and nothing is lost or doubled when
   * others write in between.
   *
   * @param cursor null for the beginning
   */
  public static Portion after(String cursor, int size) {
    return new Portion(cursor, null, size, false);
  }

  /**
   * Keyset paging from the end to the beginning; the rows of a page stand in the order of the list
   * all the same.
   *
   * @param cursor null for the end
   */
  public static Portion before(String cursor, int size) {
    return new Portion(cursor, null, size, true);
  }

  /** Paging by number: each page costs all before it. */
  public static Portion page(int page, int size) {
    return new Portion(null, page, size, false);
  }

  int skipped() {
    return page == null ? 0 : (page - 1) * size;
  }

  /** Null for the beginning; otherwise {@link BadCursor} where it is none of the list. */
  Position position(Cursors cursors) {
    return after == null ? null : cursors.read(after);
  }
}
