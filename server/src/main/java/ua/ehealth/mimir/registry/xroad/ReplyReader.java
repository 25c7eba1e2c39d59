package ua.ehealth.mimir.registry.xroad;

import com.ctc.wstx.exc.WstxEOFException;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLStreamReader2;
import ua.ehealth.mimir.registry.Trouble.Kind;

/**
 * Reads a reply to its very end and decides by the envelope: an answer, a fault, or no SOAP
 * (specification 3.1, 3.3).
 */
final class ReplyReader {

  private final XRoadSettings settings;
  private final LongAdder unknownElements = new LongAdder();

  ReplyReader(XRoadSettings settings) {
    this.settings = settings;
  }

  /** How many elements were passed over because nobody knows them. */
  long unknownElements() {
    return unknownElements.sum();
  }

  <T> T read(byte[] bytes, Operation<T> operation, UUID id) throws NoAnswer {
    if (bytes.length == 0) {
      throw broken("reply.empty");
    }
    XMLStreamReader2 in = null;
    String envelope = null;
    try {
      in = HardenedXml.reader(bytes);
      envelope = envelope(in);
      return answer(in, envelope, operation, id);
    } catch (WstxEOFException e) {
      throw broken(envelope == null ? "reply.not-soap" : "reply.truncated");
    } catch (XMLStreamException e) {
      throw broken(envelope == null ? "reply.not-soap" : "reply.malformed");
    } finally {
      close(in);
    }
  }

  /** Moves to the root, which must be an envelope; its namespace. */
  private static String envelope(XMLStreamReader2 in) throws XMLStreamException, NoAnswer {
    int event = in.getEventType();
    while (event != XMLStreamReader.START_ELEMENT) {
      if (event == XMLStreamReader.DTD) {
        throw broken("reply.dtd");
      }
      event = in.next();
    }
    for (SoapVersion version : SoapVersion.values()) {
      if (Elements.is(in, version.namespace(), "Envelope")) {
        return version.namespace();
      }
    }
    throw broken("reply.not-soap");
  }

  private <T> T answer(XMLStreamReader2 in, String envelope, Operation<T> operation, UUID id)
      throws XMLStreamException, NoAnswer {
    HeaderEcho echo = new HeaderEcho();
    boolean child = Elements.next(in);
    if (child && Elements.is(in, envelope, "Header")) {
      echo.read(in);
      child = Elements.next(in);
    }
    if (!child || !Elements.is(in, envelope, "Body")) {
      throw broken("reply.body.missing");
    }
    if (!Elements.next(in)) {
      throw broken("reply.body.empty");
    }
    if (Elements.is(in, envelope, "Fault")) {
      throw new NoAnswer(FaultReader.read(in));
    }
    // A reply to another question is looked into no further.
    echo.check(settings, operation.service(), id);
    if (!Elements.is(in, operation.namespace(), operation.service() + "Response")) {
      throw broken("reply.body.unexpected");
    }
    ReplyBody body = new ReplyBody(in, operation.namespace(), unknownElements);
    T answer = operation.read(body);
    body.finish();
    end(in);
    return answer;
  }

  /** Only the ends of body, envelope and document may follow. */
  private static void end(XMLStreamReader2 in) throws XMLStreamException, NoAnswer {
    if (Elements.next(in)) {
      throw broken("reply.body.many");
    }
    if (Elements.next(in)) {
      throw broken("reply.malformed");
    }
    while (in.getEventType() != XMLStreamReader.END_DOCUMENT) {
      in.next();
    }
  }

  private static NoAnswer broken(String cause) {
    return NoAnswer.outOfStep(Kind.TRANSIENT, cause);
  }

  private static void close(XMLStreamReader2 in) {
    if (in != null) {
      try {
        in.close();
      } catch (XMLStreamException e) {
        // Nothing is left open behind an array of bytes.
      }
    }
  }
}
