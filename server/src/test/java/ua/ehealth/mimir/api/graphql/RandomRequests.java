package ua.ehealth.mimir.api.graphql;

import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ua.ehealth.mimir.Seeded;

/** Requests made from the schema: right, a little wrong, and mangled. */
final class RandomRequests {
  private static final int DEEPEST = 6;

  private final TypeDefinitionRegistry schema;
  private final RandomGenerator random;
  private final String[] ids;

  RandomRequests(TypeDefinitionRegistry schema, RandomGenerator random, String[] ids) {
    this.schema = schema;
    this.random = random;
    this.ids = ids;
  }

  /** The body of a request. */
  String body() {
    String body = Graphql.body(document(), Map.of());
    return switch (random.nextInt(10)) {
      case 0 -> mangled(body);
      case 1 -> body.substring(0, random.nextInt(body.length()));
      case 2 -> Graphql.body(mangled(document()), Map.of("x", List.of(1, "2")));
      case 3 -> random.nextInt(4) == 0 ? huge() : body;
      default -> body;
    };
  }

  /** More of something than anybody needs. */
  private String huge() {
    int many = random.nextInt(100, 3_000);
    String fields =
        IntStream.range(0, many)
            .mapToObj(i -> "a%d: syncJobs { name } ".formatted(i))
            .collect(Collectors.joining());
    return switch (random.nextInt(7)) {
      case 0 -> Graphql.body("{ " + fields + "}", Map.of());
      case 1 -> Graphql.body("{ person ".repeat(many) + "}".repeat(many), Map.of());
      case 2 -> Graphql.body("{ __typename " + "@skip(if: true) ".repeat(many) + "}", Map.of());
      case 3 -> Graphql.body("{ ...F } fragment F on Query { ...F " + fields + "}", Map.of());
      case 4 -> "{\"query\": \"{__typename}\", \"variables\": " + "{\"a\":".repeat(many);
      case 5 -> "[".repeat(many) + "]".repeat(many);
      default -> Graphql.body("{ person(id: " + "[".repeat(many) + ") { id } }", Map.of());
    };
  }

  private String document() {
    String kind = Seeded.oneOf(random, "query", "query", "mutation");
    ObjectTypeDefinition root = object(kind.equals("query") ? "Query" : "Mutation");
    return kind + fields(root, 0);
  }

  private String fields(ObjectTypeDefinition type, int depth) {
    return IntStream.rangeClosed(0, random.nextInt(3))
        .mapToObj(i -> alias(i) + field(type, depth))
        .collect(Collectors.joining(" ", " { ", " } "));
  }

  private String alias(int number) {
    return random.nextInt(3) == 0 ? "a" + number + ": " : "";
  }

  private String field(ObjectTypeDefinition type, int depth) {
    List<FieldDefinition> known =
        type.getFieldDefinitions().stream()
            // Whoever reveals a person is shown one.
            .filter(field -> !field.getName().startsWith("reveal"))
            .toList();
    if (random.nextInt(25) == 0) {
      return Seeded.oneOf(random, "nothing", "__typename", "__schema { types { name } }");
    }
    FieldDefinition field = known.get(random.nextInt(known.size()));
    String selection = selection(field.getType(), depth);
    return field.getName() + arguments(field) + (random.nextInt(40) == 0 ? "" : selection);
  }

  private String selection(Type<?> type, int depth) {
    TypeDefinition<?> definition = schema.getTypeOrNull(name(type));
    if (name(type).equals("Node")) {
      return " { __typename id ... on Person " + fields(object("Person"), depth + 1) + " } ";
    }
    if (!(definition instanceof ObjectTypeDefinition object)) {
      return "";
    }
    return depth > DEEPEST ? " { __typename } " : fields(object, depth + 1);
  }

  private String arguments(FieldDefinition field) {
    String given =
        field.getInputValueDefinitions().stream()
            .filter(this::given)
            .map(argument -> argument.getName() + ": " + value(argument.getType()))
            .collect(Collectors.joining(", "));
    return given.isEmpty() ? "" : "(" + given + ")";
  }

  private boolean given(InputValueDefinition argument) {
    return random.nextInt(20) > (argument.getType() instanceof NonNullType ? 0 : 9);
  }

  private String value(Type<?> type) {
    if (random.nextInt(12) == 0) {
      return wrong();
    }
    return switch (type) {
      case NonNullType required -> value((Type<?>) required.getType());
      case ListType list -> "[" + value((Type<?>) list.getType()) + "]";
      default -> named(name(type));
    };
  }

  private String named(String type) {
    return switch (schema.getTypeOrNull(type)) {
      case EnumTypeDefinition closed -> {
        var values = closed.getEnumValueDefinitions();
        yield values.get(random.nextInt(values.size())).getName();
      }
      case InputObjectTypeDefinition input ->
          input.getInputValueDefinitions().stream()
              .filter(this::given)
              .map(field -> field.getName() + ": " + value(field.getType()))
              .collect(Collectors.joining(", ", "{", "}"));
      case null, default -> scalar(type);
    };
  }

  private String scalar(String type) {
    return switch (type) {
      case "Int" -> String.valueOf(random.nextInt(-2, 310));
      case "Boolean" -> "true";
      case "DateTime" -> "\"2026-01-01T00:00:00Z\"";
      case "ID" -> "\"" + ids[random.nextInt(ids.length)] + "\"";
      default -> text();
    };
  }

  private String text() {
    return "\""
        + Seeded.oneOf(
            random,
            "unzr-persons",
            "checkunzr",
            "причина",
            "",
            "'; drop table persons; --",
            "%s %n {0} ${x}",
            "\\u0000",
            "\\u202e\\ufffe",
            "y".repeat(2_000))
        + "\"";
  }

  private String wrong() {
    return Seeded.oneOf(
        random,
        "null",
        "-1",
        "99999999999999999999999999",
        "1e400",
        "\"\"",
        "\"\"\"block\"\"\"",
        "NOT_A_VALUE",
        "{}",
        "{a: {b: [1]}}",
        "[[[]]]",
        "$nowhere",
        "true");
  }

  private String mangled(String text) {
    StringBuilder mangled = new StringBuilder(text);
    for (int i = random.nextInt(1, 6); i > 0 && !mangled.isEmpty(); i--) {
      int at = random.nextInt(mangled.length());
      switch (random.nextInt(3)) {
        case 0 -> mangled.deleteCharAt(at);
        case 1 ->
            mangled.insert(at, Seeded.oneOf(random, "{", "}", "\"", "\u0000", "...", "@", "ї"));
        default -> mangled.setCharAt(at, (char) random.nextInt(1, 256));
      }
    }
    return new String(mangled.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private ObjectTypeDefinition object(String name) {
    return (ObjectTypeDefinition) schema.getTypeOrNull(name);
  }

  private static String name(Type<?> type) {
    return switch (type) {
      case NonNullType required -> name((Type<?>) required.getType());
      case ListType list -> name((Type<?>) list.getType());
      case TypeName named -> named.getName();
      default -> "";
    };
  }
}
