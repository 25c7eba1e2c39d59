package ua.ehealth.mimir.api.graphql.document;

import graphql.GraphQLContext;
import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Looks for what is wrong with arguments, in the words of specification 4.1: the validation of
 * graphql-java has words of its own, which repeat values, and would speak before the checks that
 * come first.
 */
public final class Inputs {
  private final Values values;

  /**
   * @param variables as they came
   */
  public Inputs(OperationDefinition operation, Map<String, Object> variables) {
    this.values = new Values(operation, variables);
  }

  /** The arguments of a call as they were given; names of an enum as text. */
  public Map<String, Object> arguments(Field field) {
    Map<String, Object> read = new LinkedHashMap<>();
    field.getArguments().stream()
        .filter(argument -> values.given(argument.getValue()))
        .forEach(argument -> read.put(argument.getName(), values.read(argument.getValue())));
    return read;
  }

  /** All flaws of the arguments of a call, in the order of the schema. */
  public List<Flaw> flaws(Call call) {
    List<Flaw> flaws = new ArrayList<>();
    Map<String, Object> given = arguments(call.field());
    for (GraphQLArgument argument : call.definition().getArguments()) {
      boolean left = !given.containsKey(argument.getName());
      if (!(left && argument.hasSetDefaultValue())) {
        look(given.get(argument.getName()), left, argument.getType(), argument.getName(), flaws);
      }
    }
    for (Argument argument : call.field().getArguments()) {
      if (call.definition().getArgument(argument.getName()) == null) {
        flaws.add(new Flaw(Flaw.Kind.UNKNOWN, argument.getName(), ""));
      }
    }
    return flaws;
  }

  private static void look(
      Object value, boolean left, GraphQLType type, String name, List<Flaw> flaws) {
    if (type instanceof GraphQLNonNull required) {
      if (value == null) {
        flaws.add(flaw(Flaw.Kind.MISSING, name, type));
      } else {
        look(value, false, required.getWrappedType(), name, flaws);
      }
    } else if (left || value == null) {
      return;
    } else {
      lookInside(value, type, name, flaws);
    }
  }

  private static void lookInside(Object value, GraphQLType type, String name, List<Flaw> flaws) {
    switch (type) {
      case GraphQLList list -> {
        Collection<?> items = value instanceof Collection<?> many ? many : List.of(value);
        items.forEach(item -> look(item, false, list.getWrappedType(), name, flaws));
      }
      case GraphQLEnumType closed -> {
        if (!isOf(closed, value)) {
          flaws.add(flaw(Flaw.Kind.NOT_IN_ENUM, name, type));
        }
      }
      case GraphQLInputObjectType object -> lookInObject(value, object, name, flaws);
      case GraphQLScalarType scalar -> {
        if (!isOf(scalar, value)) {
          flaws.add(flaw(Flaw.Kind.MISTYPED, name, type));
        }
      }
      default -> {}
    }
  }

  private static void lookInObject(
      Object value, GraphQLInputObjectType type, String name, List<Flaw> flaws) {
    if (!(value instanceof Map<?, ?> given)) {
      flaws.add(flaw(Flaw.Kind.MISTYPED, name, type));
      return;
    }
    for (GraphQLInputObjectField field : type.getFields()) {
      boolean left = !given.containsKey(field.getName());
      if (!(left && field.hasSetDefaultValue())) {
        look(given.get(field.getName()), left, field.getType(), field.getName(), flaws);
      }
    }
    for (Object key : given.keySet()) {
      if (type.getField((String) key) == null) {
        flaws.add(new Flaw(Flaw.Kind.UNKNOWN, name, ""));
      }
    }
  }

  private static boolean isOf(GraphQLEnumType type, Object value) {
    return switch (value) {
      case Values.Name name -> type.getValue(name.text()) != null;
      case String text -> type.getValue(text) != null;
      default -> false;
    };
  }

  private static boolean isOf(GraphQLScalarType type, Object value) {
    try {
      type.getCoercing().parseValue(value, GraphQLContext.getDefault(), Locale.ROOT);
      return !(value instanceof Values.Name);
    } catch (CoercingParseValueException other) {
      return false;
    }
  }

  private static Flaw flaw(Flaw.Kind kind, String name, GraphQLType type) {
    return new Flaw(kind, name, GraphQLTypeUtil.simplePrint(GraphQLTypeUtil.unwrapNonNull(type)));
  }
}
