package ua.ehealth.mimir.registry.xroad;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A security server made of a bare socket, which answers as badly as a test wants. */
public final class FakeRegister implements AutoCloseable {

  /** What to do with a request that has been read whole. */
  @FunctionalInterface
  public interface Behaviour {
    void answer(Request request, Connection connection) throws Exception;
  }

  /** A request: its head, its body and how many there were on this connection before. */
  public record Request(String head, String body, int earlier) {}

  /** The connection, and when the fake is told to stop. */
  public record Connection(Socket socket, CountDownLatch stopped) {

    public void send(byte[] bytes) throws IOException {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
    }

    public void send(String text) throws IOException {
      send(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends nothing more until the test ends. */
    public void hang() throws InterruptedException {
      stopped.await();
    }

    /** Waits a while; true if the test has ended. */
    public boolean stopsWithin(int milliseconds) throws InterruptedException {
      return stopped.await(milliseconds, TimeUnit.MILLISECONDS);
    }

    /** Closes with RST. */
    public void reset() throws IOException {
      socket.setSoLinger(true, 0);
      socket.close();
    }
  }

  private final ServerSocket server;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  public final List<Request> requests = new CopyOnWriteArrayList<>();
  public final AtomicInteger connections = new AtomicInteger();

  /** Bytes that have arrived, whole requests or not. */
  public final AtomicInteger bytes = new AtomicInteger();

  public volatile Behaviour behaviour;

  public FakeRegister(Behaviour behaviour) throws IOException {
    this.behaviour = behaviour;
    this.server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
  }

  /** A reply in one piece under HTTP 200. */
  public static Behaviour says(String body) {
    return says(200, body);
  }

  public static Behaviour says(int status, String body) {
    return (request, connection) -> connection.send(reply(status, body));
  }

  public static byte[] reply(int status, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String head =
        "HTTP/1.1 "
            + status
            + " Whatever\r\nContent-Type: application/soap+xml;charset=UTF-8\r\nContent-Length: "
            + bytes.length
            + "\r\n\r\n";
    out.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(bytes);
    return out.toByteArray();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = server.accept();
        socket.setTcpNoDelay(true);
        sockets.add(socket);
        connections.incrementAndGet();
        Thread.ofVirtual().start(() -> serve(socket));
      }
    } catch (IOException e) {
      // Closed: the test is over.
    }
  }

  private void serve(Socket socket) {
    Connection connection = new Connection(socket, stopped);
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      for (int n = 0; ; n++) {
        Request request = read(in, n);
        if (request == null) {
          return;
        }
        requests.add(request);
        behaviour.answer(request, connection);
        if (socket.isClosed()) {
          return;
        }
      }
    } catch (Exception e) {
      // The client has gone, which many tests want.
    }
  }

  private Request read(InputStream in, int earlier) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
      int b = in.read();
      if (b < 0) {
        return null;
      }
      bytes.incrementAndGet();
      head.write(b);
    }
    String text = head.toString(StandardCharsets.US_ASCII);
    int length =
        text.lines()
            .filter(l -> l.startsWith("Content-Length: "))
            .mapToInt(l -> Integer.parseInt(l.substring(16)))
            .findFirst()
            .orElse(0);
    byte[] body = in.readNBytes(length);
    bytes.addAndGet(body.length);
    return new Request(text, new String(body, StandardCharsets.UTF_8), earlier);
  }

  @Override
  public void close() throws IOException {
    stopped.countDown();
    server.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
