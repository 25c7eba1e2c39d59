package ua.ehealth.mimir.api.graphql;

import graphql.TypeResolutionEnvironment;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.idl.RuntimeWiring;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import ua.ehealth.mimir.api.security.Asker;
import ua.ehealth.mimir.api.security.Refusal;

/** {@code node(id:)}: whatever has a global id. */
final class Nodes {
  private final Map<NodeType, Kind> kinds = new EnumMap<>(NodeType.class);

  /**
   * A type of them.
   *
   * @param known whether an object is of this type
   * @param find the object of an id, or a refusal; who asks has the type's scope
   */
  record Kind(NodeType type, Predicate<Object> known, BiFunction<UUID, Asker, Optional<?>> find) {}

  Nodes(List<Functions> parts) {
    parts.forEach(part -> part.nodes().forEach(kind -> kinds.put(kind.type(), kind)));
  }

  void join(RuntimeWiring.Builder wiring) {
    wiring
        .type("Query", type -> type.dataFetcher("node", this::node))
        .type("Node", type -> type.typeResolver(this::type));
  }

  private GraphQLObjectType type(TypeResolutionEnvironment environment) {
    return kinds.values().stream()
        .filter(kind -> kind.known().test(environment.getObject()))
        .findFirst()
        .map(kind -> environment.getSchema().getObjectType(kind.type().text()))
        .orElseThrow();
  }

  private Object node(DataFetchingEnvironment call) {
    GlobalId id = GlobalId.read(call.getArgument("id")).orElse(null);
    if (id == null || !kinds.containsKey(id.type())) {
      return null;
    }
    Asker asker = Asking.asker(call, id.type().scope());
    try {
      return kinds.get(id.type()).find().apply(id.id(), asker).orElse(null);
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
        return null;
      }
      throw refusal;
    }
  }
}
