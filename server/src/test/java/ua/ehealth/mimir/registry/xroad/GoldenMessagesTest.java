package ua.ehealth.mimir.registry.xroad;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ua.ehealth.mimir.contract.Contract;
import ua.ehealth.mimir.registry.Answer;
import ua.ehealth.mimir.registry.EisService;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.registry.Register;
import ua.ehealth.mimir.registry.RegisterClient.Departure;
import ua.ehealth.mimir.registry.Trouble;
import ua.ehealth.mimir.registry.Trouble.Kind;
import ua.ehealth.mimir.registry.mvs.CheckPassport;
import ua.ehealth.mimir.registry.mvs.CheckUnzr;

/**
 * Specification 3.1, 3.2: the client writes the golden requests byte for byte and reads the golden
 * replies. Those of {@code unzr} are read in {@link InfoMessagesTest}, golden faults in {@link
 * FaultTest}.
 */
class GoldenMessagesTest {

  private static final XRoadSettings SETTINGS = Samples.settings(URI.create("http://localhost/"));
  private static final String SOAP_1_1 = "-soap-1.1";

  static Stream<String> requests() {
    return codecs().filter(name -> name.contains("/request"));
  }

  static Stream<String> replies() {
    return codecs().filter(name -> name.contains("/reply"));
  }

  private static Stream<String> codecs() {
    return Contract.goldenMessages().stream()
        .filter(name -> !name.startsWith("fault/") && !name.startsWith("unzr/"));
  }

  @Test
  void thereAreGoldenMessagesForEveryRegister() {
    for (Register register : Register.values()) {
      assertThat(requests()).anyMatch(name -> name.startsWith(register.service().code() + "/"));
      assertThat(replies()).anyMatch(name -> name.startsWith(register.service().code() + "/"));
    }
  }

  @ParameterizedTest
  @MethodSource("requests")
  void aGoldenRequestIsWrittenByteForByte(String name) throws Exception {
    SoapVersion soap = name.endsWith(SOAP_1_1) ? SoapVersion.SOAP_1_1 : SoapVersion.SOAP_1_2;
    Message message =
        new EnvelopeWriter(SETTINGS.withSoap(soap)).write(operation(name), Samples.ID);
    assertThat(message.toString(StandardCharsets.UTF_8)).isEqualTo(Contract.goldenMessage(name));
  }

  @ParameterizedTest
  @MethodSource("replies")
  void aGoldenReplyIsReadToItsAnswer(String name) throws Exception {
    try (var register = new FakeRegister(FakeRegister.says(Contract.goldenMessage(name)));
        var xroad = Samples.xroad(Samples.settings(register.url()))) {
      Answer answer = Samples.registers(xroad).ask(question(name), Departure.AT_ONCE);
      assertThat(answer).isEqualTo(meaning(name));
    }
  }

  @Test
  void aRequestIsPostedAsTheProtocolWants() throws Exception {
    String soap12 = headOf(SoapVersion.SOAP_1_2);
    assertThat(soap12)
        .startsWith("POST / HTTP/1.1\r\n")
        .contains("Content-Type: application/soap+xml;charset=UTF-8;action=\"urn:checkunzr\"\r\n")
        .doesNotContain("SOAPAction", "Expect", "Accept-Encoding", "Transfer-Encoding", "Upgrade");
    assertThat(headOf(SoapVersion.SOAP_1_1))
        .contains("Content-Type: text/xml;charset=UTF-8\r\n")
        .contains("SOAPAction: \"urn:checkunzr\"\r\n");
  }

  @Test
  void furtherHeaderBlocksAreWrittenLast() throws Exception {
    var block = new HeaderBlock("urn:of-the-provider", "purpose", "<7>");
    Message message =
        new EnvelopeWriter(Samples.with(SETTINGS, List.of(block)))
            .write(new CheckUnzr(Samples.UNZR), Samples.ID);
    assertThat(message.toString(StandardCharsets.UTF_8))
        .contains("<h:purpose xmlns:h=\"urn:of-the-provider\">&lt;7></h:purpose></soap:Header>");
  }

  private static String headOf(SoapVersion version) throws Exception {
    String reply = Contract.goldenMessage("checkunzr/reply-found");
    try (var register = new FakeRegister(FakeRegister.says(reply));
        var xroad = Samples.xroad(Samples.settings(register.url()).withSoap(version))) {
      assertThat(Samples.registers(xroad).ask(Samples.UNZR, Departure.AT_ONCE))
          .isInstanceOf(Answer.Found.class);
      return register.requests.getFirst().head();
    }
  }

  private static Operation<?> operation(String name) {
    return switch (question(name)) {
      case Question.OfUnzr unzr -> new CheckUnzr(unzr);
      case Question.OfPassport passport -> new CheckPassport(passport);
    };
  }

  private static Question question(String name) {
    String service = name.substring(0, name.indexOf('/'));
    Register register =
        Stream.of(Register.values())
            .filter(r -> r.service().code().equals(service))
            .findFirst()
            .orElseThrow();
    if (register.service() != EisService.CHECKUNZR) {
      return name.contains("national-id") ? Samples.card(register) : Samples.passport(register);
    }
    if (name.contains("without-patronymic")) {
      return named("Вигаданенко", "");
    }
    return name.contains("markup") ? named("О'Вигад & <Син>", "Тестиславівна") : Samples.UNZR;
  }

  private static Question.OfUnzr named(String familyName, String patronymicName) {
    return new Question.OfUnzr(
        "19840229-01234", familyName, "Зореслава", patronymicName, LocalDate.of(1984, 2, 29));
  }

  private static Answer meaning(String name) {
    boolean unzr = name.startsWith("checkunzr/");
    String reply = name.substring(name.indexOf('/') + 1);
    if (reply.startsWith("reply-found")) {
      return new Answer.Found(unzr ? "Запис знайдено" : "");
    }
    return switch (reply.replace(SOAP_1_1, "")) {
      case "reply-not-found" -> new Answer.NotFound(unzr ? "Запис не знайдено" : "");
      case "reply-rejected" ->
          new Answer.Rejected(unzr ? "Обов'язкові поля не заповнено або заповнено некоректно" : "");
      case "reply-error" -> new Answer.Unavailable(Trouble.of(Kind.PROVIDER, "code.-2"));
      default -> throw new IllegalArgumentException("what does " + name + " mean?");
    };
  }
}
