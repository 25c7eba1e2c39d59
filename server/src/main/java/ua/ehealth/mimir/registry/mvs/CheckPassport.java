package ua.ehealth.mimir.registry.mvs;

import javax.xml.stream.XMLStreamException;
import ua.ehealth.mimir.registry.Answer;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.registry.xroad.NoAnswer;
import ua.ehealth.mimir.registry.xroad.Operation;
import ua.ehealth.mimir.registry.xroad.ReplyBody;
import ua.ehealth.mimir.registry.xroad.RequestBody;

/**
 * {@code CheckPassportStatus} and {@code CheckPassportDMSStatus}: is this document in the register?
 * The two differ in nothing but the register (specification 3.2).
 */
public record CheckPassport(Question.OfPassport question) implements Operation<Answer.Definite> {

  @Override
  public String service() {
    return question.register().service().code();
  }

  @Override
  public String namespace() {
    return EisMvs.NAMESPACE;
  }

  @Override
  public void write(RequestBody body) throws XMLStreamException {
    body.child("PassType", question.passType());
    if (question.serial() != null) {
      body.child("PasSerial", question.serial());
    }
    body.child("PasNumber", question.number());
  }

  @Override
  public Answer.Definite read(ReplyBody body) throws XMLStreamException, NoAnswer {
    return StatusReply.read(body, "PasStatus", null);
  }
}
