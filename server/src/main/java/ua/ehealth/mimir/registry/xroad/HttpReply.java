package ua.ehealth.mimir.registry.xroad;

import java.io.IOException;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;

/** A whole reply as it came. The bytes may hold personal data and are not shown. */
final class HttpReply {

  private static final byte[] NONE = {};

  final int status;
  final byte[] bytes;

  private HttpReply(int status, byte[] bytes) {
    this.status = status;
    this.bytes = bytes;
  }

  /**
   * @param response whose body, if any, is a {@link HeldBody}
   */
  static HttpReply of(ClassicHttpResponse response) throws IOException {
    HttpEntity entity = response.getEntity();
    // No byte more than there are: to meet the end would give the connection back.
    byte[] bytes =
        entity == null ? NONE : entity.getContent().readNBytes((int) entity.getContentLength());
    return new HttpReply(response.getCode(), bytes);
  }
}
