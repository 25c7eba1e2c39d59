package ua.ehealth.mimir.registry.mvs;

import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import ua.ehealth.mimir.registry.EisService;
import ua.ehealth.mimir.registry.InfoAnswer;
import ua.ehealth.mimir.registry.PersonalInfo;
import ua.ehealth.mimir.registry.Trouble.Kind;
import ua.ehealth.mimir.registry.xroad.NoAnswer;
import ua.ehealth.mimir.registry.xroad.Operation;
import ua.ehealth.mimir.registry.xroad.ReplyBody;
import ua.ehealth.mimir.registry.xroad.RequestBody;

/**
 * {@code unzr}: what is known of the holder of this UNZR? (specification 3.2)
 *
 * @param unzr as it is
 * @param user on whose behalf
 */
public record InfoByUnzr(String unzr, String user) implements Operation<InfoAnswer> {

  @Override
  public String service() {
    return EisService.UNZR.code();
  }

  @Override
  public String namespace() {
    return EisMvs.NAMESPACE;
  }

  @Override
  public Optional<String> userId() {
    return Optional.of(user);
  }

  @Override
  public void write(RequestBody body) throws XMLStreamException {
    body.child("unzr", unzr);
  }

  /** Information and a status that contradict each other are no answer. */
  @Override
  public InfoAnswer read(ReplyBody body) throws XMLStreamException, NoAnswer {
    String status = null;
    PersonalInfo info = null;
    while (body.next()) {
      if (body.is("Status")) {
        status = StatusReply.once(status, body);
      } else if (body.is("Info")) {
        if (info != null) {
          throw new NoAnswer(Kind.PROVIDER, "reply.info.repeated");
        }
        info = body.within(InfoReply::read);
      } else {
        body.ignore();
      }
    }
    return answer(StatusReply.code(status), info);
  }

  private static InfoAnswer answer(int code, PersonalInfo info) throws NoAnswer {
    if (code == 1) {
      if (info == null) {
        throw new NoAnswer(Kind.PROVIDER, "reply.info.missing");
      }
      return new InfoAnswer.Known(info);
    }
    if (info != null) {
      throw new NoAnswer(Kind.PROVIDER, "reply.info.unexpected");
    }
    return code == 0 ? new InfoAnswer.NoRecord() : new InfoAnswer.Rejected();
  }

  @Override
  public String toString() {
    return "InfoByUnzr[…]";
  }
}
