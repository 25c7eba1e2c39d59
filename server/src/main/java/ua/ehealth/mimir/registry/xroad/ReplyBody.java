package ua.ehealth.mimir.registry.xroad;

import java.util.concurrent.atomic.LongAdder;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * The children of the reply's wrapper, or of one of them, one after the other. One that is not read
 * is passed over.
 */
public final class ReplyBody {

  private final XMLStreamReader2 in;
  private final String namespace;
  private final LongAdder unknown;
  private boolean onChild;
  private boolean ended;

  ReplyBody(XMLStreamReader2 in, String namespace, LongAdder unknown) {
    this.in = in;
    this.namespace = namespace;
    this.unknown = unknown;
  }

  /** Moves to the next child; false when there is none. */
  public boolean next() throws XMLStreamException {
    if (ended) {
      return false;
    }
    if (onChild) {
      in.skipElement();
    }
    onChild = Elements.next(in);
    ended = !onChild;
    return onChild;
  }

  /** Whether the child at hand has this name in the namespace of the body. */
  public boolean is(String localName) {
    return Elements.is(in, namespace, localName);
  }

  /** The text of the child at hand, without white space around it; empty where it has none. */
  public String text() throws XMLStreamException {
    String text = Elements.text(in);
    onChild = false;
    return text;
  }

  /** What reads the children of a child. */
  @FunctionalInterface
  public interface Children<T> {
    T read(ReplyBody children) throws XMLStreamException, NoAnswer;
  }

  /** Reads the children of the child at hand; those left unread are passed over. */
  public <T> T within(Children<T> reader) throws XMLStreamException, NoAnswer {
    ReplyBody children = new ReplyBody(in, namespace, unknown);
    T read = reader.read(children);
    children.finish();
    onChild = false;
    return read;
  }

  /** Passes over the child at hand, and counts it as one that nobody knows. */
  public void ignore() {
    unknown.increment();
  }

  void finish() throws XMLStreamException {
    while (next()) {
      ignore();
    }
  }
}
