package ua.ehealth.mimir.api.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

/** The scalars of the schema that GraphQL itself does not know. */
final class Scalars {
  private static final int UUID_LENGTH = 36;

  static final GraphQLScalarType UUID_TYPE = scalar("UUID", UUID.class, Scalars::uuid);

  static final GraphQLScalarType DATE_TIME =
      scalar("DateTime", Instant.class, text -> OffsetDateTime.parse(text).toInstant());

  private Scalars() {}

  private static UUID uuid(String text) {
    // UUID.fromString takes shorter forms too.
    if (text.length() != UUID_LENGTH) {
      throw new IllegalArgumentException("no uuid");
    }
    return UUID.fromString(text);
  }

  private static <T> GraphQLScalarType scalar(
      String name, Class<T> type, Function<String, T> parse) {
    return GraphQLScalarType.newScalar().name(name).coercing(new AsText<>(type, parse)).build();
  }

  /** Written as its {@code toString}. */
  private record AsText<T>(Class<T> type, Function<String, T> parse)
      implements Coercing<T, String> {
    @Override
    public String serialize(Object value, GraphQLContext context, Locale locale) {
      if (!type.isInstance(value)) {
        throw new CoercingSerializeException("not of that type");
      }
      return value.toString();
    }

    @Override
    public T parseValue(Object input, GraphQLContext context, Locale locale) {
      if (input instanceof String text) {
        try {
          return parse.apply(text);
        } catch (DateTimeException | IllegalArgumentException wrong) {
          throw new CoercingParseValueException("not of that form", wrong);
        }
      }
      throw new CoercingParseValueException("not a text");
    }

    @Override
    public T parseLiteral(
        Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
      if (input instanceof StringValue text) {
        try {
          return parseValue(text.getValue(), context, locale);
        } catch (CoercingParseValueException wrong) {
          throw new CoercingParseLiteralException("not of that form", wrong);
        }
      }
      throw new CoercingParseLiteralException("not a text");
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
      return StringValue.of(input.toString());
    }
  }
}
