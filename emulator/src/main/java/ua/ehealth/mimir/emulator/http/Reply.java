package ua.ehealth.mimir.emulator.http;

import java.io.IOException;
import org.apache.hc.core5.http.HttpException;

/** What is done over the wire for a request: an HTTP reply, or something worse. */
@FunctionalInterface
public interface Reply {

  /**
   * Does it.
   *
   * @return false where the connection is to be closed
   */
  boolean sendTo(Wire wire) throws IOException, HttpException;

  /** It carries a definite answer of a register: 1, 0 or -1. */
  default boolean definite() {
    return false;
  }
}
