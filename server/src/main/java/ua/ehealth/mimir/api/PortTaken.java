package ua.ehealth.mimir.api;

/** Somebody else listens on a port that was asked for. */
public final class PortTaken extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int port;

  PortTaken(int port, Throwable cause) {
    super("port " + port + " is taken", cause);
    this.port = port;
  }

  public int port() {
    return port;
  }
}
