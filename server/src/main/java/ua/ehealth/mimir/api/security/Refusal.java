package ua.ehealth.mimir.api.security;

/**
 * Why a request is not answered: a status and a text fit to be shown (specification 4.1). The text
 * never holds personal data.
 */
public final class Refusal extends RuntimeException {
  /** What kind; each has its HTTP status and its name in GraphQL. */
  public enum Kind {
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    CONFLICT(409),
    UNPROCESSABLE_ENTITY(422),
    TOO_MANY_REQUESTS(429);

    private final int status;

    Kind(int status) {
      this.status = status;
    }

    public int status() {
      return status;
    }
  }

  private final Kind kind;

  public Refusal(Kind kind, String text) {
    super(text, null, false, false);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  public static Refusal notFound(String text) {
    return new Refusal(Kind.NOT_FOUND, text);
  }

  public static Refusal conflict(String text) {
    return new Refusal(Kind.CONFLICT, text);
  }

  public static Refusal unprocessable(String text) {
    return new Refusal(Kind.UNPROCESSABLE_ENTITY, text);
  }

  /** The 422 for an input that is required and absent. */
  public static Refusal missing(String property) {
    return unprocessable("required property " + property + " was not present");
  }
}
