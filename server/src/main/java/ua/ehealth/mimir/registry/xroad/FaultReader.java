package ua.ehealth.mimir.registry.xroad;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLStreamReader2;
import ua.ehealth.mimir.registry.Trouble;

/** Reads a fault of SOAP 1.1 or 1.2 (specification 3.3). Its texts are not kept. */
final class FaultReader {

  private static final int MAX_CODES = 8;

  /** The codes, outermost first. */
  private final List<String> codes = new ArrayList<>(2);

  private Optional<String> detail = Optional.empty();

  private FaultReader() {}

  /** What the fault whose start is at hand means; the reader is left at its end. */
  static Trouble read(XMLStreamReader2 in) throws XMLStreamException {
    FaultReader fault = new FaultReader();
    while (Elements.next(in)) {
      switch (in.getLocalName()) {
        case "faultcode" -> fault.code(Elements.text(in));
        case "Code" -> fault.codes(in);
        case "detail", "Detail" -> fault.detail(in);
        default -> in.skipElement();
      }
    }
    return FaultCode.of(fault.codes).trouble(fault.detail);
  }

  private void codes(XMLStreamReader2 in) throws XMLStreamException {
    while (Elements.next(in)) {
      switch (in.getLocalName()) {
        case "Value" -> code(Elements.text(in));
        case "Subcode" -> codes(in);
        default -> in.skipElement();
      }
    }
  }

  private void code(String code) {
    if (codes.size() < MAX_CODES) {
      codes.add(code);
    }
  }

  private void detail(XMLStreamReader2 in) throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      switch (in.next()) {
        case XMLStreamReader.START_ELEMENT -> {
          if (in.getLocalName().equals("faultDetail") && detail.isEmpty()) {
            detail = uuid(Elements.text(in));
          } else {
            depth++;
          }
        }
        case XMLStreamReader.END_ELEMENT -> depth--;
        default -> {
          // What else a detail holds may be personal.
        }
      }
    }
  }

  /** Only a uuid is kept: anything else might be text that must not reach a log. */
  private static Optional<String> uuid(String text) {
    if (text.length() != 36) {
      return Optional.empty();
    }
    try {
      String uuid = UUID.fromString(text).toString();
      return uuid.equals(text.toLowerCase(Locale.ROOT)) ? Optional.of(uuid) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
