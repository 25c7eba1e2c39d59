package ua.ehealth.mimir.registry.xroad;

import java.io.IOException;
import java.net.Socket;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.impl.io.DefaultManagedHttpClientConnection;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.SocketHolder;

/**
 * A connection that takes in a reply whole, and never writes what goes over it into a log, whatever
 * the log's level: messages hold personal data.
 */
final class RegisterConnection extends DefaultManagedHttpClientConnection {

  /** Replies such as "100 Continue" before the one that counts. */
  private static final int MAX_INTERIM = 8;

  private final int maxReplyBytes;
  private int interim;

  RegisterConnection(Http1Config config, int maxReplyBytes) {
    super("xroad", null, null, config, null, null, null, null);
    this.maxReplyBytes = maxReplyBytes;
  }

  @Override
  public void bind(Socket socket) throws IOException {
    bind(new SocketHolder(socket));
  }

  @Override
  public void bind(SSLSocket socket, Socket under) throws IOException {
    bind(new SocketHolder(socket, under));
  }

  /** The timeout is set anew for each exchange. */
  @Override
  public void activate() {}

  @Override
  public ClassicHttpResponse receiveResponseHeader() throws HttpException, IOException {
    ClassicHttpResponse response = super.receiveResponseHeader();
    interim = response.getCode() < 200 ? interim + 1 : 0;
    if (interim > MAX_INTERIM) {
      throw new ProtocolException("too many interim replies");
    }
    return response;
  }

  @Override
  public void receiveResponseEntity(ClassicHttpResponse response)
      throws HttpException, IOException {
    super.receiveResponseEntity(response);
    HttpEntity entity = response.getEntity();
    if (entity != null) {
      response.setEntity(HeldBody.read(entity, maxReplyBytes));
    }
  }

  @Override
  protected void onRequestSubmitted(ClassicHttpRequest request) {}

  @Override
  protected void onResponseReceived(ClassicHttpResponse response) {}
}
