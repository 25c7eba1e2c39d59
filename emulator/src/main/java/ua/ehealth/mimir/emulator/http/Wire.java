package ua.ehealth.mimir.emulator.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.impl.io.DefaultBHttpServerConnection;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;

/** One connection, as far as a reply needs it. */
public final class Wire {
  private final Socket socket;
  private final DefaultBHttpServerConnection connection;
  private boolean keepAlive;

  Wire(Socket socket, DefaultBHttpServerConnection connection) {
    this.socket = socket;
    this.connection = connection;
  }

  /** Whether the connection may be used again after the next reply. */
  void keepAlive(boolean mayBe) {
    this.keepAlive = mayBe;
  }

  /**
   * Sends the reply.
   *
   * @return the connection may be used again
   */
  public boolean send(HttpReply reply) throws IOException, HttpException {
    ClassicHttpResponse response = new BasicClassicHttpResponse(reply.status());
    byte[] body = reply.body();
    if (body.length > 0) {
      response.addHeader(HttpHeaders.CONTENT_TYPE, reply.contentType());
    }
    response.addHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length));
    if (reply.status() == HttpStatus.SC_TOO_MANY_REQUESTS) {
      response.addHeader(HttpHeaders.RETRY_AFTER, "1");
    }
    if (!keepAlive) {
      response.addHeader(HttpHeaders.CONNECTION, "close");
    }
    response.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_OCTET_STREAM));
    connection.sendResponseHeader(response);
    connection.sendResponseEntity(response);
    connection.flush();
    return keepAlive;
  }

  /** Breaks the connection off, so that the other side sees a reset. */
  public void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  /** Says nothing until the other side has hung up, or this one is closed. */
  public void waitForHangUp() throws IOException {
    socket.setSoTimeout(0);
    socket.getInputStream().transferTo(OutputStream.nullOutputStream());
  }
}
