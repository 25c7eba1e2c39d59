package ua.ehealth.mimir.registry.xroad;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.registry.Register;
import ua.ehealth.mimir.registry.mvs.EisMvsClient;

/** The questions, the identities and the id of the golden messages. */
public final class Samples {

  public static final UUID ID = UUID.fromString("0d2f6c1e-5b7a-4f39-9c84-1a6e0b3d7f52");

  public static final Question.OfUnzr UNZR =
      new Question.OfUnzr(
          "19840229-01234", "Вигаданенко", "Зореслава", "Тестиславівна", LocalDate.of(1984, 2, 29));

  private Samples() {}

  public static Question.OfPassport passport(Register register) {
    return new Question.OfPassport(register, Question.OfPassport.CITIZEN, "ЯЯ", "000123");
  }

  public static Question.OfPassport card(Register register) {
    return new Question.OfPassport(register, Question.OfPassport.CITIZEN, null, "000000123");
  }

  public static XRoadSettings settings(URI url) {
    return XRoadSettings.of(
            url,
            "SEVDEIR-TEST",
            new Subsystem("GOV", "00000001", "MIMIR"),
            new Subsystem("GOV", "00032684", "20_EIS_prod"),
            "mimir")
        .withTimeouts(Duration.ofSeconds(2), Duration.ofSeconds(2));
  }

  static XRoadSettings with(XRoadSettings s, List<HeaderBlock> blocks) {
    return new XRoadSettings(
        s.url(),
        s.instance(),
        s.client(),
        s.provider(),
        s.userId(),
        s.protocolVersion(),
        s.soap(),
        s.connectTimeout(),
        s.replyTimeout(),
        s.maxReplyBytes(),
        s.maxConnections(),
        blocks);
  }

  /** A client whose every attempt has the id of the golden messages. */
  public static XRoadClient xroad(XRoadSettings settings) {
    return new XRoadClient(settings, () -> ID);
  }

  public static EisMvsClient registers(XRoadClient xroad) {
    return new EisMvsClient(xroad);
  }
}
