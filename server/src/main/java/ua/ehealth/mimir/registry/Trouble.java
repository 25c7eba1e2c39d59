package ua.ehealth.mimir.registry;

import java.util.Optional;

/**
 * Why there was no answer (specification 3.3). Holds nothing of what the other side sent but
 * identifiers, so it may be logged and counted.
 *
 * @param kind whose trouble it is
 * @param cause a short dotted code of a closed vocabulary, such as {@code timeout.reply}, {@code
 *     http.503} or {@code fault.server.serverproxy.accessdenied}
 * @param faultDetail the uuid that the security server's operator can search, where a fault had one
 */
public record Trouble(Kind kind, String cause, Optional<String> faultDetail) {

  /** Whose trouble it is. */
  public enum Kind {
    /** Our message is wrong: a defect here. */
    OUR_MESSAGE,
    /** Addresses, rights or certificates are not set up. */
    CONFIGURATION,
    /** Our own security server is ill: every service fails. */
    SECURITY_SERVER,
    /** Announced: the service is off for a while. */
    PLANNED,
    /** The way to the provider: connections, timeouts, replies that are no SOAP. */
    TRANSIENT,
    /** The provider's own fault, code -2 included. */
    PROVIDER,
    /** We ask too fast (HTTP 429). */
    QUOTA,
    /** The reply is not the one to our question. */
    WRONG_ECHO
  }

  public static Trouble of(Kind kind, String cause) {
    return new Trouble(kind, cause, Optional.empty());
  }
}
