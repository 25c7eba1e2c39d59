package ua.ehealth.mimir.operation.doctor;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** The ports that {@code serve} listens on. */
final class PortLook {
  private PortLook() {}

  static List<Finding> findings(List<Integer> ports) {
    List<Finding> findings = new ArrayList<>();
    for (int port : ports) {
      try (ServerSocket socket = new ServerSocket(port)) {
        findings.add(Finding.ok("ports", "port " + socket.getLocalPort() + " is free"));
      } catch (IOException taken) {
        findings.add(
            Finding.warning(
                "ports",
                "port " + port + " is in use",
                "right if `./mimir serve` runs here; else end what listens there, or set"
                    + " MIMIR_HTTP_PORT or MIMIR_MANAGEMENT_PORT"));
      }
    }
    return findings;
  }
}
