package ua.ehealth.mimir.cli;

import java.net.InetAddress;
import java.util.List;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import ua.ehealth.mimir.api.security.AccessTokens;
import ua.ehealth.mimir.settings.HttpSettings;
import ua.ehealth.mimir.settings.Settings;

/**
 * Where the interfaces are to be had, and by whom.
 *
 * @param address where to listen; null: everywhere
 * @param port 0: any that is free
 * @param managementPort of health and metrics; 0: any that is free
 * @param tokens reads the tokens of callers
 * @param guests what else is to be there
 */
public record Entrance(
    InetAddress address,
    int port,
    int managementPort,
    JwtDecoder tokens,
    List<ApplicationContextInitializer<GenericApplicationContext>> guests) {
  public Entrance {
    guests = List.copyOf(guests);
  }

  /** As the settings say; nobody is let in if they name no issuer of tokens. */
  static Entrance of(Settings settings) {
    HttpSettings http = settings.http();
    return new Entrance(
        http.address().orElse(null),
        http.port(),
        http.managementPort(),
        AccessTokens.of(settings.tokens()),
        List.of());
  }
}
