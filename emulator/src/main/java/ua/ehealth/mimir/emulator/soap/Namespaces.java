package ua.ehealth.mimir.emulator.soap;

/** The namespaces of the contract (specification 3.1, 3.2). */
public final class Namespaces {
  /** The header blocks. */
  public static final String XROAD = "http://x-road.eu/xsd/xroad.xsd";

  /** What the header blocks are made of. */
  public static final String IDENTIFIERS = "http://x-road.eu/xsd/identifiers";

  /** The bodies of the four services. */
  public static final String EIS_MVS = "urn:eis-mvs";

  private Namespaces() {}
}
