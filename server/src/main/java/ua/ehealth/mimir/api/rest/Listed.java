package ua.ehealth.mimir.api.rest;

import java.util.List;
import ua.ehealth.mimir.api.rest.form.Field;
import ua.ehealth.mimir.api.rest.form.Schema;
import ua.ehealth.mimir.api.rest.form.Shape;
import ua.ehealth.mimir.review.Page;
import ua.ehealth.mimir.review.Portion;

/** A page of a list, and where it stands in it. */
record Listed<T>(Page<T> page, Portion portion) {
  private static final Shape<Listed<?>> PAGING =
      new Shape<>(
          "Paging",
          "Where a page stands in its list. There is no total: to count a nation takes as long as to"
              + " read it.",
          List.of(
              Field.of(
                  "page_number",
                  Schema.wholeNumber(1, Portion.REACH, 1)
                      .orNull()
                      .described("Null after a cursor."),
                  listed -> listed.portion.page()),
              Field.of(
                  "page_size",
                  Schema.wholeNumber(1, Portion.MOST, Portion.USUAL),
                  listed -> listed.portion.size()),
              Field.of("has_next", Schema.flag(), listed -> listed.page.hasNext()),
              Field.of(
                  "next",
                  Schema.text("AbC0")
                      .orNull()
                      .described(
                          "What `after` takes to go on; null at the end. A page may hold fewer items"
                              + " than asked for, even none, and still have a next one."),
                  listed -> listed.page.next())));

  /** The whole answer. */
  static <T> Shape<Listed<T>> shape(String name, String description, Shape<T> item) {
    return new Shape<>(
        name,
        description,
        List.of(
            Field.list("data", item, (Listed<T> listed) -> listed.page.items()),
            Field.object("paging", PAGING, listed -> listed)));
  }
}
