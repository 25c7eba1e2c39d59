package ua.ehealth.mimir.registry.xroad;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.ehealth.mimir.Seeded;
import ua.ehealth.mimir.contract.Contract;
import ua.ehealth.mimir.registry.EveryLog;
import ua.ehealth.mimir.registry.InfoAnswer;
import ua.ehealth.mimir.registry.PersonalInfo;
import ua.ehealth.mimir.registry.RegisterClient.Departure;
import ua.ehealth.mimir.registry.Trouble;
import ua.ehealth.mimir.registry.Trouble.Kind;
import ua.ehealth.mimir.registry.mvs.InfoByUnzr;

/** Specification 3.2, 2.8: the messages of the service {@code unzr}. */
class InfoMessagesTest {
  private static final XRoadSettings SETTINGS = Samples.settings(URI.create("http://localhost/"));
  private static final InfoByUnzr OPERATION = new InfoByUnzr("19840229-01234", "mimir");
  private static final String FOUND = Contract.goldenMessage("unzr/reply-found");
  private static final PersonalInfo INFO =
      new PersonalInfo(
          Optional.of("Зореслава"),
          Optional.of("Вигаданенко"),
          Optional.of("Тестиславівна"),
          Optional.of("0000000000"),
          Optional.of("FEMALE"),
          Optional.of("1984-02-29"),
          Optional.of(
              new PersonalInfo.Document(
                  Optional.of("NATIONAL_ID"),
                  Optional.empty(),
                  Optional.of("000000123"),
                  Optional.of("2019-05-14"),
                  Optional.of("2029-05-14"),
                  Optional.of("0000"),
                  Optional.of("VALID"))));

  private final ReplyReader reader = new ReplyReader(SETTINGS);

  private static Stream<String> messages(String kind) {
    return Contract.goldenMessages().stream().filter(name -> name.startsWith("unzr/" + kind));
  }

  static Stream<String> requests() {
    return messages("request");
  }

  static Stream<String> replies() {
    return messages("reply");
  }

  @ParameterizedTest
  @MethodSource("requests")
  void aGoldenRequestIsWrittenByteForByte(String name) throws Exception {
    SoapVersion soap = name.endsWith("-soap-1.1") ? SoapVersion.SOAP_1_1 : SoapVersion.SOAP_1_2;
    Message message = new EnvelopeWriter(SETTINGS.withSoap(soap)).write(OPERATION, Samples.ID);
    assertThat(message.toString(StandardCharsets.UTF_8)).isEqualTo(Contract.goldenMessage(name));
  }

  @ParameterizedTest
  @MethodSource("replies")
  void aGoldenReplyIsReadToItsAnswer(String name) throws Exception {
    try (var register = new FakeRegister(FakeRegister.says(Contract.goldenMessage(name)));
        var xroad = Samples.xroad(Samples.settings(register.url()))) {
      InfoAnswer answer =
          Samples.registers(xroad).ask("19840229-01234", "mimir", Departure.AT_ONCE);
      assertThat(answer).isEqualTo(meaning(name));
    }
  }

  private static InfoAnswer meaning(String name) {
    return switch (name) {
      case "unzr/reply-found" -> new InfoAnswer.Known(INFO);
      case "unzr/reply-found-with-little" ->
          new InfoAnswer.Known(little(Optional.of("Зореслава"), Optional.of("Вигаданенко")));
      case "unzr/reply-not-found" -> new InfoAnswer.NoRecord();
      case "unzr/reply-rejected" -> new InfoAnswer.Rejected();
      case "unzr/reply-error" -> unavailable("code.-2");
      default -> throw new IllegalArgumentException("what does " + name + " mean?");
    };
  }

  private static PersonalInfo little(Optional<String> firstName, Optional<String> lastName) {
    return new PersonalInfo(
        firstName,
        lastName,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void theUnzrIsSentAsItIsOnBehalfOfWhoeverAsks() throws Exception {
    Message message =
        new EnvelopeWriter(SETTINGS).write(new InfoByUnzr(" 1984<&>й ", "a-user"), Samples.ID);
    assertThat(message.toString(StandardCharsets.UTF_8))
        .contains("<m:unzr> 1984&lt;&amp;>й </m:unzr>")
        .contains("<xro:userId>a-user</xro:userId>");
  }

  @Test
  void aUnzrThatNoMessageCanCarryIsNotSent() throws Exception {
    try (var register = new FakeRegister(FakeRegister.says(FOUND));
        var xroad = Samples.xroad(Samples.settings(register.url()))) {
      assertThat(Samples.registers(xroad).ask("1\u0001", "mimir", Departure.AT_ONCE))
          .isEqualTo(
              new InfoAnswer.Unavailable(Trouble.of(Kind.OUR_MESSAGE, "request.unwritable")));
      assertThat(register.requests).isEmpty();
    }
  }

  @Test
  void childrenMayComeInAnyOrderAndUnknownOnesAreCounted() {
    String reply =
        FOUND
            .replace("<m:Status>1</m:Status>", "")
            .replace("</m:Info>", "<m:photo><m:firstName>Ні</m:firstName></m:photo></m:Info>")
            .replace("</m:unzrResponse>", "<m:Status>1</m:Status><Info/></m:unzrResponse>")
            .replace("<m:documents>", "<m:documents><m:pages>16</m:pages><firstName/>");
    assertThat(read(reply)).isEqualTo(new InfoAnswer.Known(INFO));
    assertThat(reader.unknownElements()).isEqualTo(4);
  }

  @Test
  void anEmptyElementIsAsOneLeftOut() {
    String reply =
        Contract.goldenMessage("unzr/reply-found-with-little")
            .replace("Вигаданенко", " \n ")
            .replace("</m:Info>", "<m:rnokpp/></m:Info>");
    assertThat(read(reply))
        .isEqualTo(new InfoAnswer.Known(little(Optional.of("Зореслава"), Optional.empty())));
  }

  @Test
  void charactersThatNobodySeesAreLeftOut() {
    assertThat(read(FOUND.replace("Зореслава", "Зоре\u00ad\u200bслава")))
        .isEqualTo(new InfoAnswer.Known(INFO));
  }

  @ParameterizedTest
  @CsvSource({
    "<m:Status>1</m:Status>, '', reply.status.missing",
    "<m:Status>1</m:Status>, <m:Status>1</m:Status><m:Status>1</m:Status>, reply.status.repeated",
    "<m:Status>1</m:Status>, <m:Status>2</m:Status>, reply.status.unknown",
    "<m:Status>1</m:Status>, <m:Status>-2</m:Status>, code.-2",
    "<m:Status>1</m:Status>, <m:Status>0</m:Status>, reply.info.unexpected",
    "<m:Status>1</m:Status>, <m:Status>-1</m:Status>, reply.info.unexpected",
    "m:Info>, m:info>, reply.info.missing",
    "</m:Info>, </m:Info><m:Info/>, reply.info.repeated",
    "</m:documents>, </m:documents><m:documents/>, reply.info.repeated",
    "<m:gender>, <m:lastName/><m:gender>, reply.info.repeated",
    "<m:status>, <m:number>1</m:number><m:status>, reply.info.repeated",
  })
  void whatContradictsItselfIsNeverGuessed(String was, String is, String cause) {
    assertThat(read(FOUND.replace(was, is))).isEqualTo(unavailable(cause));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Зореслава", "0000000000", "NATIONAL_ID"})
  void aTextThatIsTooLongIsNoAnswer(String text) {
    String longest = "я".repeat(UntrustedText.MAX_CHARS);
    assertThat(read(FOUND.replace(text, longest))).isInstanceOf(InfoAnswer.Known.class);
    assertThat(read(FOUND.replace(text, longest + "я")))
        .isEqualTo(unavailable("reply.info.too-long"));
  }

  @Test
  void aTextWithElementsInItIsNoAnswer() {
    assertThat(read(FOUND.replace("Зореслава", "<m:b>Зореслава</m:b>")))
        .isEqualTo(new InfoAnswer.Unavailable(Trouble.of(Kind.TRANSIENT, "reply.malformed")));
  }

  @Test
  void nothingOfItIsShownOrLogged() throws Exception {
    try (var log = new EveryLog();
        var register =
            new FakeRegister(FakeRegister.says(FOUND.replace("m:gender", "m:lastName")));
        var xroad = Samples.xroad(Samples.settings(register.url()))) {
      assertThat(Samples.registers(xroad).ask("19840229-01234", "mimir", Departure.AT_ONCE))
          .isEqualTo(unavailable("reply.info.repeated"));
      register.behaviour = FakeRegister.says(FOUND);
      assertThat(Samples.registers(xroad).ask("19840229-01234", "mimir", Departure.AT_ONCE))
          .isEqualTo(new InfoAnswer.Known(INFO));
      assertThat(log.text() + new InfoAnswer.Known(INFO) + OPERATION)
          .doesNotContain(
              "19840229", "Зореслава", "Вигаданенко", "000000123", "1984-02-29", "FEMALE");
    }
  }

  @Test
  void aDamagedReplyIsNeverAnException() {
    List<byte[]> messages =
        Stream.concat(replies(), Stream.of("fault/soap-1.2/provider"))
            .map(name -> Contract.goldenMessage(name).getBytes(StandardCharsets.UTF_8))
            .toList();
    Seeded.cases(random -> {
      for (int i = 0; i < 10; i++) {
        byte[] bytes = Mutations.mutate(random, any(random, messages), any(random, messages));
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (read(bytes) instanceof InfoAnswer.Unavailable(Trouble trouble)) {
          assertThat(trouble.cause()).matches("(reply|echo|code|fault)\\.[a-z0-9.-]+");
        } else {
          assertThat(text).contains("Status", "unzrResponse");
        }
      }
    });
  }

  private static byte[] any(RandomGenerator random, List<byte[]> messages) {
    return messages.get(random.nextInt(messages.size()));
  }

  private InfoAnswer read(String reply) {
    return read(reply.getBytes(StandardCharsets.UTF_8));
  }

  private InfoAnswer read(byte[] reply) {
    try {
      return reader.read(reply, OPERATION, Samples.ID);
    } catch (NoAnswer e) {
      return new InfoAnswer.Unavailable(e.trouble());
    }
  }

  private static InfoAnswer unavailable(String cause) {
    return new InfoAnswer.Unavailable(Trouble.of(Kind.PROVIDER, cause));
  }
}
