package ua.ehealth.mimir.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files of the contract, by name. */
public final class Contract {

  /** The four services, with a binding for SOAP 1.2 and one for SOAP 1.1. */
  public static final String WSDL = "eis-mvs.wsdl";

  /** What the bodies of the messages hold. */
  public static final String BODY_SCHEMA = "eis-mvs.xsd";

  /** The header blocks of X-Road. */
  public static final String HEADER_SCHEMA = "xroad.xsd";

  /** The identifiers that the header blocks are made of. */
  public static final String IDENTIFIER_SCHEMA = "identifiers.xsd";

  private Contract() {}

  /** Where the file is, for parsers that follow its imports. */
  public static URL location(String file) {
    URL url = Contract.class.getResource("/contract/" + file);
    if (url == null) {
      throw new IllegalArgumentException("no such file in the contract: " + file);
    }
    return url;
  }

  /** The bytes of the file, as they are. */
  public static byte[] read(String file) {
    try (InputStream in = location(file).openStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of the file. */
  public static String text(String file) {
    return new String(read(file), StandardCharsets.UTF_8);
  }

  /** The names of all golden messages, such as {@code checkunzr/reply-found}. */
  public static List<String> goldenMessages() {
    return text("golden/index.txt").lines().toList();
  }

  /** A golden message exactly as it goes over the wire, without white space between elements. */
  public static String goldenMessage(String name) {
    return text("golden/" + name + ".xml").stripTrailing();
  }
}
