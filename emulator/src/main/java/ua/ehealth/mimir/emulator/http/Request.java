package ua.ehealth.mimir.emulator.http;

/** What came over a connection. */
public final class Request {
  private final String method;
  private final String path;
  private final String contentType;
  private final byte[] body;
  private final long arrivedNanos;

  /**
   * A request.
   *
   * @param contentType null where it says none
   * @param body null where it is longer than is read
   * @param arrivedNanos when its header was there
   */
  public Request(String method, String path, String contentType, byte[] body, long arrivedNanos) {
    this.method = method;
    this.path = path;
    this.contentType = contentType;
    this.body = body;
    this.arrivedNanos = arrivedNanos;
  }

  /** In capitals, as it came. */
  public String method() {
    return method;
  }

  /** Without the query. */
  public String path() {
    return path;
  }

  /** Null where it says none. */
  public String contentType() {
    return contentType;
  }

  /** The body was longer than is read. */
  public boolean tooLong() {
    return body == null;
  }

  /** The body; empty where there is none. Not to be written to. */
  public byte[] body() {
    return body;
  }

  /** When its header was there, by the emulator's watch. */
  public long arrivedNanos() {
    return arrivedNanos;
  }

  @Override
  public String toString() {
    return "Request[" + method + "]";
  }
}
