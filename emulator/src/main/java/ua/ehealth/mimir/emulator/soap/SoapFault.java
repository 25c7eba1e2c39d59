package ua.ehealth.mimir.emulator.soap;

/**
 * What a SOAP fault says.
 *
 * @param code as X-Road writes it, such as {@code Server.ServerProxy.AccessDenied}
 * @param text for people; without personal data
 */
public record SoapFault(String code, String text) {

  /** It is the message that is wrong, not the one who got it. */
  boolean ofSender() {
    return code.startsWith("Client.");
  }
}
