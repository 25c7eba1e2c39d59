package ua.ehealth.mimir.api.graphql.document;

import graphql.introspection.Introspection;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/**
 * Weighs the operations of a document. Each fragment is weighed once, so the time grows with the
 * text and not with what it unfolds to.
 */
public final class Measure {
  /** How long a list without an argument is taken to be. */
  private static final int SHORT_LIST = 5;

  private static final int LONGEST_PAGE = 300;
  private static final int USUAL_PAGE = 50;

  private final GraphQLSchema schema;
  private final Map<String, Object> variables;
  private final Map<String, FragmentDefinition> fragments = new HashMap<>();

  /** Null while a fragment is being weighed. */
  private final Map<String, Weight> weighed = new HashMap<>();

  /**
   * @param variables as they came
   */
  public Measure(GraphQLSchema schema, Document document, Map<String, Object> variables) {
    this.schema = schema;
    this.variables = variables;
    document
        .getDefinitionsOfType(FragmentDefinition.class)
        .forEach(fragment -> fragments.putIfAbsent(fragment.getName(), fragment));
  }

  Weight of(OperationDefinition operation) {
    int directives =
        operation.getDirectives().size()
            + operation.getVariableDefinitions().stream()
                .mapToInt(variable -> variable.getDirectives().size())
                .sum();
    return of(operation.getSelectionSet(), Calls.type(schema, operation)).with(directives);
  }

  private Weight of(SelectionSet selections, GraphQLType parent) {
    Weight total = Weight.NONE;
    if (selections != null) {
      for (Selection<?> selection : selections.getSelections()) {
        total = total.and(of(selection, parent));
      }
    }
    return total;
  }

  private Weight of(Selection<?> selection, GraphQLType parent) {
    return switch (selection) {
      case Field field -> of(field, parent);
      case InlineFragment fragment ->
          of(fragment.getSelectionSet(), narrowed(fragment.getTypeCondition(), parent))
              .with(fragment.getDirectives().size());
      case FragmentSpread spread -> named(spread).with(spread.getDirectives().size());
      default -> Weight.NONE;
    };
  }

  private Weight of(Field field, GraphQLType parent) {
    GraphQLFieldDefinition definition = definition(parent, field.getName());
    GraphQLType type = definition == null ? null : GraphQLTypeUtil.unwrapAll(definition.getType());
    int times = definition == null ? 1 : times(field, definition);
    return of(field.getSelectionSet(), type)
        .below(times, field.getAlias() != null)
        .with(field.getDirectives().size());
  }

  private Weight named(FragmentSpread spread) {
    String name = spread.getName();
    FragmentDefinition fragment = fragments.get(name);
    if (fragment == null) {
      return Weight.NONE;
    }
    if (weighed.containsKey(name)) {
      Weight known = weighed.get(name);
      if (known == null) {
        throw new Unacceptable(
            "the fragments of the document go round in circles", spread.getSourceLocation());
      }
      return known;
    }
    weighed.put(name, null);
    Weight weight =
        of(fragment.getSelectionSet(), narrowed(fragment.getTypeCondition(), null))
            .with(fragment.getDirectives().size());
    weighed.put(name, weight);
    return weight;
  }

  private GraphQLType narrowed(TypeName condition, GraphQLType parent) {
    return condition == null ? parent : schema.getType(condition.getName());
  }

  private GraphQLFieldDefinition definition(GraphQLType parent, String name) {
    if (name.equals(Introspection.SchemaMetaFieldDef.getName())) {
      return schema.getIntrospectionSchemaFieldDefinition();
    }
    if (name.equals(Introspection.TypeMetaFieldDef.getName())) {
      return schema.getIntrospectionTypeFieldDefinition();
    }
    return parent instanceof GraphQLFieldsContainer container ? container.getField(name) : null;
  }

  /** A connection counts as long as its page; the lists in it do not count again. */
  private int times(Field field, GraphQLFieldDefinition definition) {
    if (definition.getArgument("first") != null) {
      return page(field);
    }
    GraphQLOutputType type = definition.getType();
    boolean list = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(type));
    boolean ofConnection =
        definition.getName().equals("edges") || definition.getName().equals("nodes");
    return list && !ofConnection ? SHORT_LIST : 1;
  }

  private int page(Field field) {
    return field.getArguments().stream()
        .filter(argument -> argument.getName().equals("first") || argument.getName().equals("last"))
        .mapToInt(argument -> page(argument.getValue()))
        .max()
        .orElse(USUAL_PAGE);
  }

  private int page(Value<?> value) {
    return switch (value) {
      case IntValue number -> page(number.getValue());
      case VariableReference variable ->
          variables.get(variable.getName()) instanceof Number number
              ? page(BigInteger.valueOf(number.longValue()))
              : USUAL_PAGE;
      default -> USUAL_PAGE;
    };
  }

  private static int page(BigInteger wanted) {
    return wanted.max(BigInteger.ONE).min(BigInteger.valueOf(LONGEST_PAGE)).intValueExact();
  }
}
