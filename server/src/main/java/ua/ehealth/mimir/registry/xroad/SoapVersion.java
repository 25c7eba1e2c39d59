package ua.ehealth.mimir.registry.xroad;

/** The versions of SOAP that a request may be written in; replies may come in either. */
public enum SoapVersion {
  SOAP_1_1("http://schemas.xmlsoap.org/soap/envelope/"),
  SOAP_1_2("http://www.w3.org/2003/05/soap-envelope");

  private final String namespace;

  SoapVersion(String namespace) {
    this.namespace = namespace;
  }

  /** The namespace of the envelope. */
  public String namespace() {
    return namespace;
  }

  /** The content type of a request to the service. */
  String contentType(String service) {
    return this == SOAP_1_2
        ? "application/soap+xml;charset=UTF-8;action=\"" + action(service) + "\""
        : "text/xml;charset=UTF-8";
  }

  /** What {@code SOAPAction} holds in SOAP 1.1, and the {@code action} in SOAP 1.2. */
  String action(String service) {
    return "urn:" + service;
  }
}
