package ua.ehealth.mimir.emulator.soap;

import java.util.Locale;
import java.util.Optional;

/** The two versions of SOAP that are understood; a reply comes in the version of its question. */
public enum SoapVersion {
  /** What Mimir speaks. */
  SOAP_1_2(
      "http://www.w3.org/2003/05/soap-envelope",
      "application/soap+xml",
      "application/soap+xml;charset=UTF-8"),
  /** What X-Road speaks by its books. */
  SOAP_1_1("http://schemas.xmlsoap.org/soap/envelope/", "text/xml", "text/xml;charset=UTF-8");

  private final String namespace;
  private final String mediaType;
  private final String contentType;

  SoapVersion(String namespace, String mediaType, String contentType) {
    this.namespace = namespace;
    this.mediaType = mediaType;
    this.contentType = contentType;
  }

  /** The namespace of the envelope. */
  public String namespace() {
    return namespace;
  }

  /** The {@code Content-Type} of a reply. */
  public String contentType() {
    return contentType;
  }

  /** The version whose envelope has this namespace. */
  public static Optional<SoapVersion> ofNamespace(String namespace) {
    for (SoapVersion version : values()) {
      if (version.namespace.equals(namespace)) {
        return Optional.of(version);
      }
    }
    return Optional.empty();
  }

  /** The version that a {@code Content-Type} announces; its encoding may be UTF-8 only. */
  public static Optional<SoapVersion> ofContentType(String contentType) {
    if (contentType == null) {
      return Optional.empty();
    }
    int end = contentType.indexOf(';');
    String mediaType = (end < 0 ? contentType : contentType.substring(0, end)).strip();
    for (SoapVersion version : values()) {
      if (version.mediaType.equalsIgnoreCase(mediaType)) {
        return isUtf8(contentType, end) ? Optional.of(version) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean isUtf8(String contentType, int parameters) {
    if (parameters < 0) {
      return true;
    }
    String rest = contentType.substring(parameters).toLowerCase(Locale.ROOT);
    int at = rest.indexOf("charset=");
    return at < 0
        || rest.startsWith("utf-8", at + "charset=".length())
        || rest.startsWith("\"utf-8\"", at + "charset=".length());
  }
}
