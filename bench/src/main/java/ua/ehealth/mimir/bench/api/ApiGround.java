package ua.ehealth.mimir.bench.api;

import java.net.InetAddress;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import ua.ehealth.mimir.bench.ground.BenchDatabases;
import ua.ehealth.mimir.bench.ground.BenchSettings;
import ua.ehealth.mimir.bench.ground.RegistersProcess;
import ua.ehealth.mimir.cli.Entrance;
import ua.ehealth.mimir.cli.Interfaces;
import ua.ehealth.mimir.cli.RegisterEngine;
import ua.ehealth.mimir.cli.Synchronization;
import ua.ehealth.mimir.demo.token.DemoIssuer;
import ua.ehealth.mimir.demo.token.TokenEndpoint;
import ua.ehealth.mimir.settings.Settings;

/** The service as {@code serve} runs it, in this process, beside databases and registers. */
final class ApiGround implements AutoCloseable {
  private static final int IN_FLIGHT = 40;

  private static final Map<String, String> SETTINGS =
      Map.of(
          "TREMBITA_RESERVED_ON_DEMAND", "8",
          "UNZR_QUOTA_PER_SECOND", "200",
          "MIMIR_RATE_LIMIT_PER_SECOND", "0",
          "MIMIR_ENCRYPTION_KEYS", "bench:" + Base64.getEncoder().encodeToString(new byte[32]));

  private final BenchDatabases databases;
  private final Synchronization engine;
  private final Interfaces interfaces;

  /**
   * @param databases filled; they stay the caller's to close, as do the registers
   * @param quota of the register that a sweep asks, calls a second
   */
  ApiGround(BenchDatabases databases, RegistersProcess registers, int quota)
      throws InterruptedException {
    this.databases = databases;
    Settings settings =
        BenchSettings.of(databases, registers.url(), quota, IN_FLIGHT, 100, SETTINGS);
    this.engine = RegisterEngine.start(settings, databases.databases());
    try {
      engine.prepare();
      DemoIssuer issuer = new DemoIssuer(InstantSource.system());
      this.interfaces =
          engine.open(
              new Entrance(
                  InetAddress.getLoopbackAddress(),
                  0,
                  0,
                  issuer.reader(),
                  List.of(TokenEndpoint.of(issuer))));
    } catch (RuntimeException | InterruptedException trouble) {
      engine.close();
      throw trouble;
    }
  }

  BenchDatabases databases() {
    return databases;
  }

  Synchronization engine() {
    return engine;
  }

  ApiClient client(int connections) {
    return new ApiClient(interfaces.port(), connections);
  }

  @Override
  public void close() {
    interfaces.close();
    engine.close();
  }
}
