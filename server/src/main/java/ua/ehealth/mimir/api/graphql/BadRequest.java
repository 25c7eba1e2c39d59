package ua.ehealth.mimir.api.graphql;

/** A request that is not well-formed; the message may be shown. */
final class BadRequest extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;

  BadRequest(int status, String message) {
    super(message, null, false, false);
    this.status = status;
  }

  /** Of the HTTP answer. */
  int status() {
    return status;
  }
}
