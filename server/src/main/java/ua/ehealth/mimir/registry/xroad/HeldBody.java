package ua.ehealth.mimir.registry.xroad;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;

/**
 * A reply's body, read whole up to a bound, whatever length it announces. To the HTTP client it is
 * still a stream, so that the connection is kept from others until the reply has been judged.
 */
final class HeldBody extends AbstractHttpEntity {

  private static final int FIRST = 4_096;

  private final byte[] bytes;
  private final int length;

  /** The body is larger than the bound. */
  static final class TooBig extends IOException {
    TooBig() {
      super("reply too big");
    }
  }

  private HeldBody(byte[] bytes, int length) {
    super((String) null, null, false);
    this.bytes = bytes;
    this.length = length;
  }

  static HeldBody read(HttpEntity entity, int max) throws IOException {
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
        return new HeldBody(bytes, length);
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

  @Override
  public InputStream getContent() {
    return new ByteArrayInputStream(bytes, 0, length);
  }

  @Override
  public long getContentLength() {
    return length;
  }

  @Override
  public boolean isStreaming() {
    return true;
  }

  @Override
  public void close() {}
}
