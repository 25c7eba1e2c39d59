package ua.ehealth.mimir.emulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A caller with one raw connection, so that everything that comes over the wire is seen. */
final class Caller implements AutoCloseable {
  private static final String SOAP_1_2 =
      "application/soap+xml;charset=UTF-8;action=\"urn:checkunzr\"";
  private final Socket socket;

  Caller(Emulator emulator) throws IOException {
    this.socket = new Socket(InetAddress.getLoopbackAddress(), emulator.port());
    socket.setSoTimeout(5_000);
    socket.setTcpNoDelay(true);
  }

  /** A reply of HTTP. */
  record Said(int status, String headers, String body) {}

  Said ask(String message) throws IOException {
    return ask(
        "POST", "/", message.contains("schemas.xmlsoap.org") ? "text/xml" : SOAP_1_2, message);
  }

  Said ask(String method, String path, String contentType, String body) throws IOException {
    send(method, path, contentType, body.getBytes(StandardCharsets.UTF_8));
    return hear();
  }

  void send(String method, String path, String contentType, byte[] body) throws IOException {
    String type = contentType == null ? "" : "Content-Type: " + contentType + "\r\n";
    String head = method + " " + path + " HTTP/1.1\r\nHost: emulator\r\n" + type;
    raw((head + "Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    raw(body);
  }

  void raw(byte[] bytes) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(bytes);
    out.flush();
  }

  Said hear() throws IOException {
    InputStream in = socket.getInputStream();
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("the connection was closed after " + head.size() + " bytes");
      }
      head.write(next);
    }
    String headers = head.toString(StandardCharsets.ISO_8859_1);
    byte[] body = in.readNBytes(length(headers));
    int status = Integer.parseInt(headers.substring(9, 12));
    return new Said(status, headers, new String(body, StandardCharsets.UTF_8));
  }

  /** The emulator has closed the connection properly. */
  boolean sawTheEnd() throws IOException {
    return socket.getInputStream().read() < 0;
  }

  private static int length(String headers) {
    String name = "content-length: ";
    int at = headers.toLowerCase(Locale.ROOT).indexOf(name);
    if (at < 0) {
      return 0;
    }
    return Integer.parseInt(
        headers.substring(at + name.length(), headers.indexOf("\r\n", at)).strip());
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
