package ua.ehealth.mimir.registry.xroad;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.TruncatedChunkException;
import ua.ehealth.mimir.registry.Trouble;
import ua.ehealth.mimir.registry.Trouble.Kind;

/** What a failure of the transport means; of the exception only its type is looked at. */
final class HttpTrouble {

  private HttpTrouble() {}

  static Trouble timeout(boolean departed) {
    return Trouble.of(Kind.TRANSIENT, departed ? "timeout.reply" : "timeout.connect");
  }

  static Trouble of(IOException e, boolean departed) {
    return switch (e) {
      case HeldBody.TooBig _ -> Trouble.of(Kind.TRANSIENT, "reply.too-big");
      case ConnectionRequestTimeoutException _ -> Trouble.of(Kind.TRANSIENT, "connect.no-place");
      case SocketTimeoutException _ -> timeout(departed);
      case InterruptedIOException _ -> Trouble.of(Kind.TRANSIENT, "interrupted");
      case UnknownHostException _ -> Trouble.of(Kind.TRANSIENT, "connect.unknown-host");
      case NoRouteToHostException _ -> Trouble.of(Kind.TRANSIENT, "connect.no-route");
      case ConnectException _ -> Trouble.of(Kind.TRANSIENT, "connect.refused");
      case SSLException _ ->
          departed
              ? Trouble.of(Kind.TRANSIENT, "connection.tls")
              : Trouble.of(Kind.CONFIGURATION, "connect.tls");
      case NoHttpResponseException _ -> Trouble.of(Kind.TRANSIENT, "connection.closed");
      case TruncatedChunkException _ -> Trouble.of(Kind.TRANSIENT, "reply.truncated");
      case ConnectionClosedException _ -> Trouble.of(Kind.TRANSIENT, "reply.truncated");
      case SocketException _ ->
          Trouble.of(Kind.TRANSIENT, departed ? "connection.reset" : "connect.failed");
      case ClientProtocolException _,
          MalformedChunkCodingException _,
          MessageConstraintException _ ->
          Trouble.of(Kind.TRANSIENT, "reply.not-http");
      default -> Trouble.of(Kind.TRANSIENT, departed ? "connection.failed" : "connect.failed");
    };
  }

  /** What a status means behind which no fault stands. */
  static Trouble status(int status) {
    Kind kind =
        switch (status) {
          case 429 -> Kind.QUOTA;
          case 400, 411, 413, 414, 415, 431 -> Kind.OUR_MESSAGE;
          case 408, 425 -> Kind.TRANSIENT;
          default -> status >= 300 && status < 500 ? Kind.CONFIGURATION : Kind.TRANSIENT;
        };
    return Trouble.of(kind, "http." + status);
  }
}
