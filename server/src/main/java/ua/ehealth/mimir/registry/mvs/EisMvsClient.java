package ua.ehealth.mimir.registry.mvs;

import ua.ehealth.mimir.registry.Answer;
import ua.ehealth.mimir.registry.InfoAnswer;
import ua.ehealth.mimir.registry.InfoClient;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.registry.RegisterClient;
import ua.ehealth.mimir.registry.xroad.NoAnswer;
import ua.ehealth.mimir.registry.xroad.XRoadClient;

/** Asks the registers of EIS MVS over X-Road (specification 3). For any number of threads. */
public final class EisMvsClient implements RegisterClient, InfoClient {

  private final XRoadClient xroad;

  /**
   * @param xroad stays the caller's to close
   */
  public EisMvsClient(XRoadClient xroad) {
    this.xroad = xroad;
  }

  @Override
  public Answer ask(Question question, Departure departure) {
    try {
      return switch (question) {
        case Question.OfUnzr q -> xroad.call(new CheckUnzr(q), departure);
        case Question.OfPassport q -> xroad.call(new CheckPassport(q), departure);
      };
    } catch (NoAnswer e) {
      return new Answer.Unavailable(e.trouble());
    }
  }

  @Override
  public InfoAnswer ask(String unzr, String userId, Departure departure) {
    try {
      return xroad.call(new InfoByUnzr(unzr, userId), departure);
    } catch (NoAnswer e) {
      return new InfoAnswer.Unavailable(e.trouble());
    }
  }
}
