package ua.ehealth.mimir.api.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.function.Supplier;
import ua.ehealth.mimir.api.security.Refusal;
import ua.ehealth.mimir.review.BadCursor;
import ua.ehealth.mimir.review.OrderUnavailable;
import ua.ehealth.mimir.review.Page;

/** Pages of lists as connections (Relay). */
final class Pages {
  /** As long as a page may be, and as it is where nothing is said (specification 4.2). */
  static final int MOST = 300;

  private Pages() {}

  /** A page of a list; the fields are those of the schema. */
  record Connection<T>(List<Edge<T>> edges, PageInfo pageInfo) {
    /** Public, or graphql-java would not find it. */
    public List<T> nodes() {
      return edges.stream().map(Edge::node).toList();
    }
  }

  record Edge<T>(String cursor, T node) {}

  record PageInfo(
      boolean hasNextPage, boolean hasPreviousPage, String startCursor, String endCursor) {}

  /**
   * The argument {@code first}.
   *
   * @throws Refusal 422
   */
  static int first(DataFetchingEnvironment call) {
    Integer first = call.getArgument("first");
    if (first == null || first < 1 || first > MOST) {
      throw Refusal.unprocessable("first must be 1 to " + MOST);
    }
    return first;
  }

  /** The argument {@code after}; null for the beginning. */
  static String after(DataFetchingEnvironment call) {
    return call.getArgument("after");
  }

  /**
   * What reads a page, with its own objections as refusals.
   *
   * @throws Refusal 422
   */
  static <T> Page<T> read(Supplier<Page<T>> reading) {
    try {
      return reading.get();
    } catch (BadCursor | OrderUnavailable wrong) {
      throw Refusal.unprocessable(wrong.getMessage());
    }
  }

  /**
   * @param after whether it goes on after another
   */
  static <T> Connection<T> connection(Page<T> page, boolean after) {
    List<Edge<T>> edges =
        page.entries().stream().map(entry -> new Edge<>(entry.cursor(), entry.item())).toList();
    String end = page.hasNext() || edges.isEmpty() ? page.next() : edges.getLast().cursor();
    return connection(edges, page.hasNext(), after, end);
  }

  static <T> Connection<T> connection(List<Edge<T>> edges, boolean next, boolean after) {
    return connection(edges, next, after, edges.isEmpty() ? null : edges.getLast().cursor());
  }

  private static <T> Connection<T> connection(
      List<Edge<T>> edges, boolean next, boolean after, String end) {
    String start = edges.isEmpty() ? null : edges.getFirst().cursor();
    return new Connection<>(edges, new PageInfo(next, after, start, end));
  }
}
