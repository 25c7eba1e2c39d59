package ua.ehealth.mimir.api.graphql.document;

/**
 * What is wrong with an argument (specification 4.1).
 *
 * @param property the argument, or the field of an input object
 * @param type its type in the schema
 */
public record Flaw(Kind kind, String property, String type) {
  /** In what way. */
  public enum Kind {
    /** Required, and absent or null. */
    MISSING,
    /** The schema has no such field of the input object. */
    UNKNOWN,
    /** Of another type. */
    MISTYPED,
    /** Not among the values of the enum. */
    NOT_IN_ENUM
  }

  /** For the caller; repeats no value. */
  public String text() {
    return switch (kind) {
      case MISSING -> "required property " + property + " was not present";
      case UNKNOWN -> "schema does not allow additional properties";
      case MISTYPED -> "property " + property + " is not of type " + type;
      case NOT_IN_ENUM -> "value is not allowed in enum";
    };
  }
}
