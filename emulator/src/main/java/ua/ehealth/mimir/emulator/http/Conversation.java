package ua.ehealth.mimir.emulator.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.HttpVersion;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.ProtocolVersion;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpServerConnection;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import ua.ehealth.mimir.emulator.time.Watch;

/** The requests of one connection, one after the other, until one side has had enough. */
final class Conversation {
  private static final byte[] NO_BODY = {};
  private static final int MOST_DRAINED = 16 * Listener.MOST_BODY;
  private static final Http1Config BOUNDS =
      Http1Config.custom()
          .setBufferSize(8 * 1024)
          .setMaxLineLength(8 * 1024)
          .setMaxHeaderCount(100)
          .setMaxEmptyLineCount(8)
          .build();

  private final Socket socket;
  private final DefaultBHttpServerConnection connection =
      new DefaultBHttpServerConnection("http", BOUNDS);
  private final Wire wire;
  private final Handler handler;
  private final Watch watch;

  Conversation(Socket socket, Handler handler, Watch watch) throws IOException {
    this.socket = socket;
    this.wire = new Wire(socket, connection);
    this.handler = handler;
    this.watch = watch;
    connection.bind(socket);
  }

  void run() throws IOException, InterruptedException {
    try {
      boolean open = true;
      while (open) {
        open = answerNext();
      }
    } catch (HttpException | MessageConstraintException e) {
      refuse();
    }
  }

  private boolean answerNext() throws IOException, HttpException, InterruptedException {
    ClassicHttpRequest received = connection.receiveRequestHeader();
    if (received == null) {
      return false;
    }
    long arrived = watch.nanos();
    Request request = read(received, arrived);
    wire.keepAlive(!request.tooLong() && mayGoOn(received));
    boolean open = handler.handle(request).sendTo(wire);
    if (request.tooLong()) {
      drain();
    }
    return open;
  }

  private Request read(ClassicHttpRequest received, long arrived)
      throws IOException, HttpException {
    if (received.containsHeader(HttpHeaders.EXPECT)) {
      connection.sendResponseHeader(new BasicClassicHttpResponse(HttpStatus.SC_CONTINUE));
      connection.flush();
    }
    connection.receiveRequestEntity(received);
    Header contentType = received.getFirstHeader(HttpHeaders.CONTENT_TYPE);
    return new Request(
        received.getMethod(),
        path(received),
        contentType == null ? null : contentType.getValue(),
        body(received.getEntity()),
        arrived);
  }

  private static String path(ClassicHttpRequest received) {
    String path = received.getPath() == null ? "/" : received.getPath();
    int query = path.indexOf('?');
    return query < 0 ? path : path.substring(0, query);
  }

  private static byte[] body(HttpEntity entity) throws IOException {
    if (entity == null) {
      return NO_BODY;
    }
    if (entity.getContentLength() > Listener.MOST_BODY) {
      return null;
    }
    InputStream in = entity.getContent();
    long length = entity.getContentLength();
    byte[] body = in.readNBytes(length < 0 ? Listener.MOST_BODY + 1 : (int) length);
    if (body.length > Listener.MOST_BODY) {
      return null;
    }
    // Reads the end of a chunked body, so that the next request begins where it should.
    return in.read() < 0 ? body : null;
  }

  private static boolean mayGoOn(ClassicHttpRequest received) {
    ProtocolVersion version = received.getVersion();
    if (version != null && version.lessEquals(HttpVersion.HTTP_1_0)) {
      return false;
    }
    Header connection = received.getFirstHeader(HttpHeaders.CONNECTION);
    return connection == null || !connection.getValue().equalsIgnoreCase("close");
  }

  /** Lets a sender finish, within bounds, so that it reads the reply instead of a reset. */
  private void drain() throws IOException {
    socket.shutdownOutput();
    InputStream in = socket.getInputStream();
    long left = MOST_DRAINED;
    byte[] ignored = new byte[8 * 1024];
    for (int read = in.read(ignored); read >= 0 && left > 0; read = in.read(ignored)) {
      left -= read;
    }
  }

  private void refuse() throws IOException {
    try {
      wire.keepAlive(false);
      wire.send(HttpReply.of(HttpStatus.SC_BAD_REQUEST, "text/plain", "Not HTTP/1.1\n"));
    } catch (HttpException e) {
      socket.close();
    }
  }
}
