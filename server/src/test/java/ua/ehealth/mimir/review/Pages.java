package ua.ehealth.mimir.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Goes through a list from one end to the other. */
final class Pages {
  private Pages() {}

  /** Page after page, by cursors. */
  static <T> List<T> all(int size, Function<Portion, Page<T>> list) {
    List<T> found = new ArrayList<>();
    String after = null;
    do {
      Page<T> page = list.apply(Portion.after(after, size));
      assertThat(page.entries()).hasSizeLessThanOrEqualTo(size);
      found.addAll(page.items());
      after = page.next();
    } while (after != null);
    return found;
  }

  /** Page before page from the end to the beginning, by cursors; in the order of the list. */
  static <T> List<T> allBackward(int size, Function<Portion, Page<T>> list) {
    List<T> found = new ArrayList<>();
    String before = null;
    do {
      Page<T> page = list.apply(Portion.before(before, size));
      assertThat(page.entries()).hasSizeLessThanOrEqualTo(size);
      found.addAll(0, page.items());
      before = page.next();
    } while (before != null);
    return found;
  }

  /** Page after page, by numbers. */
  static <T> List<T> allByNumber(int size, Function<Portion, Page<T>> list) {
    List<T> found = new ArrayList<>();
    int number = 0;
    Page<T> page;
    do {
      page = list.apply(Portion.page(++number, size));
      found.addAll(page.items());
    } while (page.hasNext());
    return found;
  }
}
