package ua.ehealth.mimir.api.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.function.Supplier;
import ua.ehealth.mimir.api.security.Refusal;
import ua.ehealth.mimir.review.BadCursor;
import ua.ehealth.mimir.review.OrderUnavailable;
import ua.ehealth.mimir.review.Page;
import ua.ehealth.mimir.review.Portion;

/** Pages of lists as connections (Relay), forward and backward (specification 4.2). */
final class Pages {
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
   * The arguments {@code first} and {@code after}, or {@code last} and {@code before}.
   *
   * @throws Refusal 422
   */
  static Portion portion(DataFetchingEnvironment call) {
    boolean forward = call.containsArgument("first") || call.containsArgument("after");
    boolean backward = call.containsArgument("last") || call.containsArgument("before");
    if (forward && backward) {
      throw Refusal.unprocessable("first goes with after, last with before, and not both");
    }
    return backward
        ? Portion.before(call.getArgument("before"), size(call, "last"))
        : Portion.after(call.getArgument("after"), size(call, "first"));
  }

  private static int size(DataFetchingEnvironment call, String name) {
    if (!call.containsArgument(name)) {
      return Portion.USUAL;
    }
    Integer size = call.getArgument(name);
    if (size == null || size < 1 || size > Portion.MOST) {
      throw Refusal.unprocessable("%s must be 1 to %d".formatted(name, Portion.MOST));
    }
    return size;
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
   * @param portion that was wanted
   */
  static <T> Connection<T> connection(Page<T> page, Portion portion) {
    List<Edge<T>> edges =
        page.entries().stream().map(entry -> new Edge<>(entry.cursor(), entry.item())).toList();
    return connection(edges, page.next(), portion);
  }

  /**
   * @param next the cursor to go on with, the way that was wanted; null at the end
   */
  static <T> Connection<T> connection(List<Edge<T>> edges, String next, Portion portion) {
    String first = edges.isEmpty() ? null : edges.getFirst().cursor();
    String last = edges.isEmpty() ? null : edges.getLast().cursor();
    boolean cut = portion.after() != null;
    return new Connection<>(
        edges,
        portion.backward()
            ? new PageInfo(cut, next != null, next == null ? first : next, last)
            : new PageInfo(next != null, cut, first, next == null ? last : next));
  }
}
