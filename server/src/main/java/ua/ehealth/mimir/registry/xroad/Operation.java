package ua.ehealth.mimir.registry.xroad;

import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/**
 * One call of a service: what to write into the body, and how to read the reply's.
 *
 * @param <T> what the reply says
 */
public interface Operation<T> {

  /** The {@code serviceCode}, which is also the name of the body's only child. */
  String service();

  /** The namespace of the body. */
  String namespace();

  /** On whose behalf, where it is not the {@code userId} of all calls. */
  default Optional<String> userId() {
    return Optional.empty();
  }

  /** Writes the children of the body's only child. */
  void write(RequestBody body) throws XMLStreamException;

  /**
   * Reads the children of the reply's wrapper.
   *
   * @throws NoAnswer if they are not an answer
   */
  T read(ReplyBody body) throws XMLStreamException, NoAnswer;
}
