package ua.ehealth.mimir.registry.xroad;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;

/**
 * A request's body that waits for the departure before it writes. The headers, written before, are
 * far smaller than the connection's buffer and leave with the body in one flush.
 */
final class DepartingEntity extends AbstractHttpEntity {

  private final Message message;
  private final Exchange exchange;

  DepartingEntity(Message message, String contentType, Exchange exchange) {
    super(contentType, null, false);
    this.message = message;
    this.exchange = exchange;
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    exchange.depart();
    message.writeTo(out);
  }

  @Override
  public long getContentLength() {
    return message.size();
  }

  @Override
  public boolean isStreaming() {
    return false;
  }

  @Override
  public InputStream getContent() {
    return new ByteArrayInputStream(message.bytes(), 0, message.size());
  }

  @Override
  public void close() {}
}
