package ua.ehealth.mimir.api.graphql.document;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The fields of an operation that the schema has, in the order of the document, whether the
 * document is valid or not. Each fragment is unfolded once.
 */
public final class Calls {
  private final GraphQLSchema schema;
  private final Map<String, FragmentDefinition> fragments = new HashMap<>();
  private final Set<String> unfolded = new HashSet<>();
  private final List<Call> found = new ArrayList<>();
  private final boolean deep;

  private Calls(GraphQLSchema schema, Document document, boolean deep) {
    this.schema = schema;
    this.deep = deep;
    document
        .getDefinitionsOfType(FragmentDefinition.class)
        .forEach(fragment -> fragments.putIfAbsent(fragment.getName(), fragment));
  }

  /** The functions that it calls: its fields on the first level. */
  public static List<Call> roots(
      GraphQLSchema schema, Document document, OperationDefinition operation) {
    return collect(new Calls(schema, document, false), operation);
  }

  /** Its fields on every level. */
  public static List<Call> all(
      GraphQLSchema schema, Document document, OperationDefinition operation) {
    return collect(new Calls(schema, document, true), operation);
  }

  private static List<Call> collect(Calls calls, OperationDefinition operation) {
    calls.collect(operation.getSelectionSet(), type(calls.schema, operation), List.of());
    return calls.found;
  }

  /** Null where the schema has no such operations. */
  static GraphQLObjectType type(GraphQLSchema schema, OperationDefinition operation) {
    return switch (operation.getOperation()) {
      case QUERY -> schema.getQueryType();
      case MUTATION -> schema.getMutationType();
      case SUBSCRIPTION -> schema.getSubscriptionType();
    };
  }

  private void collect(SelectionSet selections, GraphQLType parent, List<Object> path) {
    if (selections == null) {
      return;
    }
    for (Selection<?> selection : selections.getSelections()) {
      switch (selection) {
        case Field field -> collect(field, parent, path);
        case InlineFragment fragment ->
            collect(
                fragment.getSelectionSet(), narrowed(fragment.getTypeCondition(), parent), path);
        case FragmentSpread spread -> {
          FragmentDefinition fragment = fragments.get(spread.getName());
          if (fragment != null && unfolded.add(spread.getName())) {
            collect(
                fragment.getSelectionSet(), narrowed(fragment.getTypeCondition(), parent), path);
          }
        }
        default -> {}
      }
    }
  }

  private void collect(Field field, GraphQLType parent, List<Object> path) {
    if (parent instanceof GraphQLFieldsContainer container) {
      GraphQLFieldDefinition definition = container.getField(field.getName());
      if (definition != null) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(field.getResultKey());
        found.add(new Call(field, definition, longer));
        if (deep) {
          collect(field.getSelectionSet(), GraphQLTypeUtil.unwrapAll(definition.getType()), longer);
        }
      }
    }
  }

  private GraphQLType narrowed(TypeName condition, GraphQLType parent) {
    return condition == null ? parent : schema.getType(condition.getName());
  }
}
