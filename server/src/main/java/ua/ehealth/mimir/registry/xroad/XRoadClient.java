package ua.ehealth.mimir.registry.xroad;

import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.ehealth.mimir.registry.Defect;
import ua.ehealth.mimir.registry.RegisterClient.Departure;
import ua.ehealth.mimir.registry.Trouble.Kind;

/**
 * Calls services of X-Road through our security server: each call once, bounded in time and size,
 * its reply checked to be the one to it (specification 3.1, 3.3). For any number of threads.
 */
public final class XRoadClient implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(XRoadClient.class);

  private final Supplier<UUID> ids;
  private final EnvelopeWriter writer;
  private final ReplyReader reader;
  private final HttpTransport transport;

  /**
   * @param ids a new id for every attempt
   */
  public XRoadClient(XRoadSettings settings, Supplier<UUID> ids) {
    this.ids = ids;
    this.writer = new EnvelopeWriter(settings);
    this.reader = new ReplyReader(settings);
    this.transport = new HttpTransport(settings);
  }

  /** A client that gives every attempt a random id. */
  public XRoadClient(XRoadSettings settings) {
    this(settings, UUID::randomUUID);
  }

  /**
   * Calls once and blocks for the answer.
   *
   * @param departure called last before the first byte is written, see {@link
   *     ua.ehealth.mimir.registry.RegisterClient#ask}
   * @throws NoAnswer whatever goes wrong on the way
   */
  public <T> T call(Operation<T> operation, Departure departure) throws NoAnswer {
    UUID id = ids.get();
    try {
      Message message = writer.write(operation, id);
      return transport.post(
          message, operation.service(), departure, reply -> answer(reply, operation, id));
    } catch (NoAnswer e) {
      if (e.trouble().kind() == Kind.WRONG_ECHO) {
        LOG.error(
            "reply to another question: service={} id={} cause={}",
            operation.service(),
            id,
            e.trouble().cause());
      }
      throw e;
    } catch (RuntimeException e) {
      LOG.error("defect in the register client: {}", Defect.of(e));
      throw new NoAnswer(Kind.OUR_MESSAGE, "client.defect");
    }
  }

  /** How many elements of replies were passed over because nobody knows them. */
  public long unknownElements() {
    return reader.unknownElements();
  }

  private <T> T answer(HttpReply reply, Operation<T> operation, UUID id) throws NoAnswer {
    boolean success = reply.status / 100 == 2;
    if (reply.status == 429) {
      throw new NoAnswer(HttpTrouble.status(429));
    }
    T answer;
    try {
      answer = reader.read(reply.bytes, operation, id);
    } catch (NoAnswer e) {
      // Of what is no SOAP the status says more; a fault is a fault under any status.
      throw success || !e.trouble().cause().startsWith("reply.")
          ? e
          : e.as(HttpTrouble.status(reply.status));
    }
    if (!success) {
      throw new NoAnswer(HttpTrouble.status(reply.status));
    }
    return answer;
  }

  /** Ends every call under way. */
  @Override
  public void close() {
    transport.close();
  }
}
