package ua.ehealth.mimir.registry.xroad;

/** The namespaces of the X-Road message protocol 4.0 (specification 3.1). */
final class Namespaces {

  static final String XROAD = "http://x-road.eu/xsd/xroad.xsd";
  static final String IDENTIFIERS = "http://x-road.eu/xsd/identifiers";

  private Namespaces() {}
}
