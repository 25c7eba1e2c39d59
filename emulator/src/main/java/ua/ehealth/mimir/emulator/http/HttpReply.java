package ua.ehealth.mimir.emulator.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.hc.core5.http.HttpException;

/** An ordinary HTTP reply. */
public final class HttpReply implements Reply {
  private final int status;
  private final String contentType;
  private final byte[] body;
  private final boolean definite;

  private HttpReply(int status, String contentType, byte[] body, boolean definite) {
    this.status = status;
    this.contentType = contentType;
    this.body = body;
    this.definite = definite;
  }

  /** A reply with these bytes. */
  public static HttpReply of(int status, String contentType, byte[] body) {
    return new HttpReply(status, contentType, body, false);
  }

  /** A reply with this text, in UTF-8. */
  public static HttpReply of(int status, String contentType, String body) {
    return of(status, contentType, body.getBytes(StandardCharsets.UTF_8));
  }

  /** The same, carrying a definite answer. */
  public HttpReply asDefinite() {
    return new HttpReply(status, contentType, body, true);
  }

  /** The same with only the first half of its body; it is no answer any more. */
  public HttpReply firstHalf() {
    return of(status, contentType, Arrays.copyOf(body, body.length / 2));
  }

  /** The status of HTTP. */
  public int status() {
    return status;
  }

  String contentType() {
    return contentType;
  }

  byte[] body() {
    return body;
  }

  @Override
  public boolean definite() {
    return definite;
  }

  @Override
  public boolean sendTo(Wire wire) throws IOException, HttpException {
    return wire.send(this);
  }
}
