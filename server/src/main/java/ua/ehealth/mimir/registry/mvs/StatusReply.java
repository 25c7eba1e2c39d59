package ua.ehealth.mimir.registry.mvs;

import javax.xml.stream.XMLStreamException;
import ua.ehealth.mimir.registry.Answer;
import ua.ehealth.mimir.registry.Trouble.Kind;
import ua.ehealth.mimir.registry.xroad.NoAnswer;
import ua.ehealth.mimir.registry.xroad.ReplyBody;
import ua.ehealth.mimir.registry.xroad.UntrustedText;

/** A reply whose heart is one status: 1, 0, -1 or -2, and never a guess (specification 3.2). */
final class StatusReply {

  private StatusReply() {}

  /**
   * @param statusName the element that holds the status, exactly once
   * @param descriptionName the element that explains it; null where the service has none
   */
  static Answer.Definite read(ReplyBody reply, String statusName, String descriptionName)
      throws XMLStreamException, NoAnswer {
    String status = null;
    String description = "";
    while (reply.next()) {
      if (reply.is(statusName)) {
        status = once(status, reply);
      } else if (descriptionName != null && reply.is(descriptionName) && description.isEmpty()) {
        description = UntrustedText.clean(reply.text());
      } else {
        reply.ignore();
      }
    }
    return Answer.Definite.of(code(status), description);
  }

  /**
   * The text of the status at hand.
   *
   * @param before null unless there was one already
   */
  static String once(String before, ReplyBody reply) throws XMLStreamException, NoAnswer {
    if (before != null) {
      throw new NoAnswer(Kind.PROVIDER, "reply.status.repeated");
    }
    return reply.text();
  }

  /** The code of a definite answer; {@code status} is null where there was none. */
  static int code(String status) throws NoAnswer {
    return switch (status) {
      case "1" -> 1;
      case "0" -> 0;
      case "-1" -> -1;
      case "-2" -> throw new NoAnswer(Kind.PROVIDER, "code.-2");
      case null -> throw new NoAnswer(Kind.PROVIDER, "reply.status.missing");
      default -> throw new NoAnswer(Kind.PROVIDER, "reply.status.unknown");
    };
  }
}
