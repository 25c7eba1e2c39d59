package ua.ehealth.mimir.api.graphql;

import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.dataloader.DataLoaderRegistry;

/** What stands behind the fields of a part of the schema. */
interface Functions {

  /** The file of the schema, without its ending. */
  String part();

  /** Joins the fields of the schema to what answers them. */
  void join(RuntimeWiring.Builder wiring);

  /** Adds what loads many at once, for one request. */
  default void load(DataLoaderRegistry loaders, Asking asking) {}

  /** The types among them that have global ids. */
  default List<Nodes.Kind> nodes() {
    return List.of();
  }

  /**
   * Checks that come before the value of an enum is looked at (specification 4.1), by function:
   * each is given the arguments as they came, required ones and types checked, and throws a
   * refusal.
   */
  default Map<String, BiConsumer<Map<String, Object>, Asking>> before() {
    return Map.of();
  }
}
