package ua.ehealth.mimir.api.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import ua.ehealth.mimir.api.security.Refusal;

/** What a call was given. */
final class Arguments {
  private Arguments() {}

  /** The argument {@code input} of a mutation. */
  static Map<String, Object> input(DataFetchingEnvironment call) {
    return call.getArgument("input");
  }

  /**
   * A text that a database can keep.
   *
   * @throws Refusal 422 for one that holds NUL or half a character
   */
  static String text(Object value) {
    String text = (String) value;
    if (text != null && text.codePoints().anyMatch(Arguments::unkeepable)) {
      throw Refusal.unprocessable("value holds a character that is none");
    }
    return text;
  }

  private static boolean unkeepable(int codePoint) {
    return codePoint == 0
        || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
  }

  /**
   * The uuid of an object, by its global id or the uuid itself.
   *
   * @param value as it was given: GraphQL takes numbers for ids too
   * @param unknown the text of the 404 for anything else
   */
  static UUID id(Object value, NodeType type, String unknown) {
    return GlobalId.uuid(Objects.toString(value), type)
        .orElseThrow(() -> Refusal.notFound(unknown));
  }
}
