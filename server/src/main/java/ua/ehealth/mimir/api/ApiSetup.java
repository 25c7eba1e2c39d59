package ua.ehealth.mimir.api;

import java.net.InetAddress;
import java.util.List;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.settings.Settings;
import ua.ehealth.mimir.sync.Engine;
import ua.ehealth.mimir.unzrinfo.UnzrInfoRequests;

/**
 * What the interfaces stand on; all of it stays the caller's to close.
 *
 * @param engine at work in this process
 * @param unzrInfo takes requests for UNZR info
 * @param tokens reads the tokens of callers
 * @param address where to listen; null: everywhere
 * @param port 0: any that is free
 * @param managementPort of health and metrics; 0: any that is free
 * @param guests more Spring configurations, such as the demo's own token endpoint
 */
public record ApiSetup(
    Settings settings,
    Databases databases,
    Engine engine,
    UnzrInfoRequests unzrInfo,
    JwtDecoder tokens,
    InetAddress address,
    int port,
    int managementPort,
    List<Class<?>> guests) {
  public ApiSetup {
    guests = List.copyOf(guests);
  }
}
