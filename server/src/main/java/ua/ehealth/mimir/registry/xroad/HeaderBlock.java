package ua.ehealth.mimir.registry.xroad;

import java.util.Objects;

/**
 * A further header block that a provider asks for, such as the purpose of processing personal data
 * (specification 3.1).
 */
public record HeaderBlock(String namespace, String localName, String text) {
  public HeaderBlock {
    Objects.requireNonNull(namespace);
    Objects.requireNonNull(localName);
    Objects.requireNonNull(text);
  }

  /** The text may be a token: it is not shown. */
  @Override
  public String toString() {
    return "HeaderBlock[{" + namespace + "}" + localName + "]";
  }
}
