package ua.ehealth.mimir.operation.doctor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import ua.ehealth.mimir.settings.TrembitaSettings;

/** Our security server: connected to and, with https, greeted; no question is asked. */
final class SecurityServerLook {
  private static final Duration SOON = Duration.ofDays(30);
  private static final String ABOUT = "registers";

  private final TrembitaSettings trembita;
  private final InstantSource clock;

  SecurityServerLook(TrembitaSettings trembita, InstantSource clock) {
    this.trembita = trembita;
    this.clock = clock;
  }

  List<Finding> findings() {
    URI url = trembita.url();
    boolean tls = "https".equalsIgnoreCase(url.getScheme());
    int port = url.getPort() >= 0 ? url.getPort() : tls ? 443 : 80;
    String where = url.getHost() + ":" + port;
    List<Finding> findings = new ArrayList<>();
    try (Socket socket = new Socket()) {
      int patience = (int) trembita.connectTimeout().toMillis();
      socket.connect(new InetSocketAddress(url.getHost(), port), patience);
      findings.add(Finding.ok(ABOUT, "the security server at " + where + " takes connections"));
      if (tls) {
        socket.setSoTimeout(patience);
        findings.addAll(greet(socket, url.getHost(), port));
      }
    } catch (SSLException refused) {
      findings.add(
          Finding.problem(
              ABOUT,
              "the security server at " + where + " and this machine do not agree on TLS",
              "see that its certificate is trusted here and is for that name, and has not run out"));
    } catch (IOException unreachable) {
      findings.add(
          Finding.unreachable(
              ABOUT,
              "the security server at " + where + " does not take connections",
              "check TREMBITA_URL, that it runs, and the firewalls between"));
    }
    return findings;
  }

  private List<Finding> greet(Socket socket, String host, int port) throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    try (SSLSocket secured = (SSLSocket) factory.createSocket(socket, host, port, false)) {
      secured.startHandshake();
      List<Finding> findings = new ArrayList<>();
      for (Certificate certificate : secured.getSession().getPeerCertificates()) {
        if (certificate instanceof X509Certificate known) {
          findings.add(expiry(known.getNotAfter().toInstant()));
          break;
        }
      }
      return findings;
    }
  }

  private Finding expiry(Instant end) {
    String what = "the certificate of the security server is good until " + end;
    return clock.instant().plus(SOON).isAfter(end)
        ? Finding.warning(ABOUT, what, "have it renewed before that day")
        : Finding.ok(ABOUT, what);
  }
}
