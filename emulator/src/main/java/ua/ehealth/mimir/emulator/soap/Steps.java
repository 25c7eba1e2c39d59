package ua.ehealth.mimir.emulator.soap;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Goes through a message, and stops at what no message may have. */
final class Steps {
  private Steps() {}

  /** The next event; a DTD or an entity ends the reading. */
  static int next(XMLStreamReader reader) throws XMLStreamException {
    int event = reader.next();
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new XMLStreamException("a DTD or an entity");
    }
    return event;
  }
}
