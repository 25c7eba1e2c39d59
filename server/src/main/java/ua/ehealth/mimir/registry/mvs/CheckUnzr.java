package ua.ehealth.mimir.registry.mvs;

import javax.xml.stream.XMLStreamException;
import ua.ehealth.mimir.registry.Answer;
import ua.ehealth.mimir.registry.EisService;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.registry.xroad.NoAnswer;
import ua.ehealth.mimir.registry.xroad.Operation;
import ua.ehealth.mimir.registry.xroad.ReplyBody;
import ua.ehealth.mimir.registry.xroad.RequestBody;

/** {@code checkunzr}: does this UNZR belong to this person? (specification 3.2) */
public record CheckUnzr(Question.OfUnzr question) implements Operation<Answer.Definite> {

  @Override
  public String service() {
    return EisService.CHECKUNZR.code();
  }

  @Override
  public String namespace() {
    return EisMvs.NAMESPACE;
  }

  @Override
  public void write(RequestBody body) throws XMLStreamException {
    body.child("UNZR", question.unzr());
    body.child("familyName", question.familyName());
    body.child("givenName", question.givenName());
    body.child("patronymicName", question.patronymicName());
    body.child("dateBirth", question.dateBirth().toString());
  }

  @Override
  public Answer.Definite read(ReplyBody body) throws XMLStreamException, NoAnswer {
    return StatusReply.read(body, "Status", "Description");
  }
}
