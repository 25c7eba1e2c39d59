package ua.ehealth.mimir.api.graphql.document;

import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values of arguments as the caller gave them, variables filled in; nothing is checked. */
final class Values {
  /** A name of an enum, as the document writes it. */
  record Name(String text) {}

  private final Map<String, Object> variables;
  private final Map<String, Value<?>> standards = new HashMap<>();

  Values(OperationDefinition operation, Map<String, Object> variables) {
    this.variables = variables;
    for (VariableDefinition variable : operation.getVariableDefinitions()) {
      if (variable.getDefaultValue() != null) {
        standards.putIfAbsent(variable.getName(), variable.getDefaultValue());
      }
    }
  }

  /** Whether a value is there at all, if only null: a variable may be left out. */
  boolean given(Value<?> value) {
    return !(value instanceof VariableReference variable)
        || variables.containsKey(variable.getName())
        || standards.containsKey(variable.getName());
  }

  /** Strings, numbers, booleans, {@link Name}s, lists, maps and null. */
  Object read(Value<?> value) {
    return switch (value) {
      case NullValue _ -> null;
      case StringValue text -> text.getValue();
      case IntValue number -> number.getValue();
      case FloatValue number -> number.getValue();
      case BooleanValue truth -> truth.isValue();
      case EnumValue name -> new Name(name.getName());
      case ArrayValue list -> {
        List<Object> read = new ArrayList<>();
        list.getValues().forEach(each -> read.add(read(each)));
        yield read;
      }
      case ObjectValue object -> {
        Map<String, Object> read = new LinkedHashMap<>();
        object.getObjectFields().stream()
            .filter(field -> given(field.getValue()))
            .forEach(field -> read.put(field.getName(), read(field.getValue())));
        yield read;
      }
      case VariableReference variable -> variable(variable.getName());
      default -> null;
    };
  }

  private Object variable(String name) {
    if (variables.containsKey(name)) {
      return variables.get(name);
    }
    Value<?> standard = standards.get(name);
    // No variables in the standard value of a variable: it might be its own.
    return standard == null || standard instanceof VariableReference ? null : read(standard);
  }
}
