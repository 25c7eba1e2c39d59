package ua.ehealth.mimir.emulator.soap;

import java.util.Map;

/**
 * One block of a header.
 *
 * @param text its own text, stripped
 * @param objectType the attribute of that name among the identifiers; null where there is none
 * @param parts its children among the identifiers by local name, stripped
 * @param xml the block once more, under the prefixes of our envelopes, for the echo
 */
public record HeaderBlock(
    String namespace,
    String name,
    String text,
    String objectType,
    Map<String, String> parts,
    String xml) {

  /** It is the block of X-Road with this name. */
  public boolean is(String xroadName) {
    return name.equals(xroadName) && namespace.equals(Namespaces.XROAD);
  }

  @Override
  public String toString() {
    return "HeaderBlock[" + name + "]";
  }
}
