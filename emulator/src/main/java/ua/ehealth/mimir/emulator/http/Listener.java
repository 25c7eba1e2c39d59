package ua.ehealth.mimir.emulator.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.ehealth.mimir.emulator.time.Watch;

/** Accepts connections, and gives each a virtual thread. */
public final class Listener implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Listener.class);

  /** The longest body that is read, in bytes. */
  public static final int MOST_BODY = 1024 * 1024;

  private static final int BACKLOG = 1024;
  private final ServerSocket server;
  private final int idleMillis;
  private final Handler handler;
  private final Watch watch;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  private Listener(ServerSocket server, Duration idle, Handler handler, Watch watch) {
    this.server = server;
    this.idleMillis = Math.toIntExact(idle.toMillis());
    this.handler = handler;
    this.watch = watch;
  }

  /**
   * Listens.
   *
   * @param port 0: any that is free
   * @param idle how long a connection may say nothing
   * @throws UncheckedIOException where the address cannot be had
   */
  public static Listener listen(
      String host, int port, Duration idle, Handler handler, Watch watch) {
    try {
      ServerSocket server = new ServerSocket();
      server.setReuseAddress(true);
      server.bind(new InetSocketAddress(InetAddress.getByName(host), port), BACKLOG);
      Listener listener = new Listener(server, idle, handler, watch);
      Thread.ofVirtual().name("emulator-accept").start(listener::accept);
      return listener;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot listen on " + host + ":" + port, e);
    }
  }

  /** The port it listens on. */
  public int port() {
    return server.getLocalPort();
  }

  @Override
  public void close() {
    closeQuietly(server);
    open.forEach(Listener::closeQuietly);
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        open.add(socket);
        Thread.ofVirtual().name("emulator-connection").start(() -> converse(socket));
      } catch (IOException e) {
        if (!server.isClosed()) {
          LOG.warn("A connection could not be accepted: {}", e.getClass().getSimpleName());
        }
      }
    }
  }

  private void converse(Socket socket) {
    try {
      socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
      socket.setSoTimeout(idleMillis);
      new Conversation(socket, handler, watch).run();
    } catch (IOException e) {
      LOG.debug("A connection ended: {}", e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      // The message could hold what was asked: the class is enough to find it.
      LOG.warn("A request could not be handled: {}", e.getClass().getName());
    } finally {
      closeQuietly(socket);
      open.remove(socket);
    }
  }

  private static void closeQuietly(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception e) {
      LOG.debug("Could not close: {}", e.getClass().getSimpleName());
    }
  }
}
