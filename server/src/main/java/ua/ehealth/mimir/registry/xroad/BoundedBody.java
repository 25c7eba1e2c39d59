package ua.ehealth.mimir.registry.xroad;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;

/** Reads a reply's body up to a bound, whatever length it announces. */
final class BoundedBody {

  private static final int FIRST = 4_096;
  private static final byte[] NONE = {};

  private BoundedBody() {}

  /** The body is larger than the bound. */
  static final class TooBig extends IOException {
    TooBig() {
      super("reply too big");
    }
  }

  static HttpReply read(ClassicHttpResponse response, int max) throws IOException {
    HttpEntity entity = response.getEntity();
    if (entity == null) {
      return new HttpReply(response.getCode(), NONE, 0);
    }
    long announced = entity.getContentLength();
    if (announced > max) {
      throw new TooBig();
    }
    // The announced length plus one byte finds the end without growing.
    byte[] bytes = new byte[announced < 0 ? FIRST : (int) Math.min(announced + 1, 4L * FIRST)];
    int length = 0;
    InputStream in = entity.getContent();
    while (true) {
      int n = in.read(bytes, length, bytes.length - length);
      if (n < 0) {
        return new HttpReply(response.getCode(), bytes, length);
      }
      length += n;
      if (length > max) {
        throw new TooBig();
      }
      if (length == bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.min(2 * bytes.length, max + 1));
      }
    }
  }
}
