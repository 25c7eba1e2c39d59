package ua.ehealth.mimir.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import ua.ehealth.mimir.cli.CommandFailure;

/** Where the interfaces of the demo are to listen: known before people are waited for. */
final class DemoPort {
  private static final int USUAL = 8080;

  private DemoPort() {}

  /**
   * The port that was asked for, or the usual one if it is free.
   *
   * @param asked null: nothing was
   * @return 0: any that is free
   * @throws CommandFailure if the one that was asked for is taken
   */
  static int choose(Integer asked) {
    int port = asked == null ? USUAL : asked;
    if (isFree(port)) {
      return port;
    }
    if (asked == null) {
      return 0;
    }
    throw CommandFailure.usage(
        "port " + port + " of 127.0.0.1 is taken; choose another with --port, or 0 for any");
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
