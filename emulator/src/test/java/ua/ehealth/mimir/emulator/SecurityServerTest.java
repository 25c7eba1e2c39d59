package ua.ehealth.mimir.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import ua.ehealth.mimir.contract.Contract;
import ua.ehealth.mimir.emulator.securityserver.KnownSubsystem;

final class SecurityServerTest {
  private Emulator emulator;
  private Caller caller;

  @BeforeEach
  void start() throws IOException {
    EmulatorSettings settings =
        EmulatorSettings.defaults()
            .withClient(KnownSubsystem.parse("SEVDEIR-TEST/GOV/00000002/FEW:CheckPassportStatus"))
            .withProvider(KnownSubsystem.parse("SEVDEIR-TEST/GOV/00000003/SMALL:unzr"));
    emulator = Emulator.start(settings, new KnownTruth());
    caller = new Caller(emulator);
  }

  @AfterEach
  void stop() throws IOException {
    caller.close();
    emulator.close();
  }

  /** In the order of the checks: each message has only the one thing wrong. */
  static Stream<Arguments> wrongMessages() {
    String good = Questions.checkunzr();
    return Stream.of(
        arguments("Client.InvalidXml", ""),
        arguments("Client.InvalidXml", "hello"),
        arguments("Client.InvalidXml", good.substring(0, good.length() - 3)),
        arguments("Client.InvalidXml", good + "<second/>"),
        arguments("Client.InvalidXml", "<!DOCTYPE x>" + good),
        arguments(
            "Client.InvalidXml",
            "<!DOCTYPE x [<!ENTITY e \"v\">]>" + good.replace(">mimir<", ">&e;<")),
        arguments("Client.InvalidXml", good.replace(">mimir<", ">&nbsp;<")),
        arguments("Client.InvalidXml", "<a>".repeat(100) + "</a>".repeat(100)),
        arguments("Client.InvalidSoap", "<hello/>"),
        arguments("Client.InvalidSoap", good.replace("2003/05/soap-envelope", "2004/05/soap")),
        arguments("Client.InvalidSoap", good.replace("</soap:Body>", "</soap:Body><soap:Body/>")),
        arguments("Client.InvalidSoap", good.replace("<soap:Header>", "<other/><soap:Header>")),
        arguments("Client.MissingHeader", withoutHeader()),
        arguments("Client.MissingHeaderField", Questions.without("client")),
        arguments("Client.MissingHeaderField", Questions.without("service")),
        arguments("Client.MissingHeaderField", Questions.without("userId")),
        arguments("Client.MissingHeaderField", Questions.without("id")),
        arguments("Client.MissingHeaderField", Questions.without("protocolVersion")),
        arguments("Client.MissingHeaderField", good.replace(">mimir<", "><")),
        arguments(
            "Client.MissingHeaderField",
            good.replace("<iden:serviceCode>checkunzr</iden:serviceCode>", "")),
        arguments(
            "Client.MissingHeaderField",
            good.replaceFirst("<iden:memberCode>00000001</iden:memberCode>", "")),
        arguments("Client.DuplicateHeaderField", Questions.twice("client")),
        arguments("Client.DuplicateHeaderField", Questions.twice("service")),
        arguments("Client.DuplicateHeaderField", Questions.twice("userId")),
        arguments("Client.DuplicateHeaderField", Questions.twice("id")),
        arguments("Client.DuplicateHeaderField", Questions.twice("protocolVersion")),
        arguments("Client.InvalidXml", good.replace("\"SUBSYSTEM\"", "\"SERVER\"")),
        arguments("Client.InvalidXml", good.replace(" iden:objectType=\"SERVICE\"", "")),
        arguments("Client.InvalidProtocolVersion", good.replace(">4.0<", ">4.1<")),
        arguments("Client.MissingBody", withoutBody()),
        arguments("Client.InvalidBody", withBody("")),
        arguments("Client.InvalidBody", withBody("<checkunzr/><checkunzr/>")),
        arguments("Client.InconsistentHeaders", withBody("<unzr/>")),
        arguments("Server.ClientProxy.UnknownMember", good.replace(">MIMIR<", ">OTHER<")),
        arguments(
            "Server.ClientProxy.UnknownMember",
            good.replace("<iden:subsystemCode>MIMIR</iden:subsystemCode>", "")),
        arguments(
            "Server.ClientProxy.UnknownMember", good.replaceFirst(">SEVDEIR-TEST<", ">SEVDEIR<")),
        arguments("Server.ClientProxy.UnknownMember", good.replace(">00032684<", ">00032685<")),
        arguments("Server.ServerProxy.UnknownService", good.replace("checkunzr", "checkunz")),
        arguments(
            "Server.ServerProxy.UnknownService",
            good.replace(
                "</iden:serviceCode>",
                "</iden:serviceCode><iden:serviceVersion>v1</iden:serviceVersion>")),
        arguments(
            "Server.ServerProxy.UnknownService",
            good.replace(">00032684<", ">00000003<").replace("20_EIS_prod", "SMALL")),
        arguments(
            "Server.ServerProxy.AccessDenied",
            good.replace(">00000001<", ">00000002<").replace(">MIMIR<", ">FEW<")));
  }

  @ParameterizedTest
  @MethodSource("wrongMessages")
  void aWrongMessageGetsItsFaultAndTheConnectionGoesOn(String code, String message)
      throws IOException {
    Caller.Said said = caller.ask("POST", "/", Questions.SOAP_1_2, message);
    assertThat(said.status()).isEqualTo(500);
    assertThat(said.headers()).containsIgnoringCase("content-type: application/soap+xml");
    assertThat(said.body())
        .contains("<soap:Subcode><soap:Value>" + code + "</soap:Value></soap:Subcode>")
        .contains(code.startsWith("Client.") ? ">soap:Sender<" : ">soap:Receiver<")
        .containsPattern("<xro:faultDetail>[0-9a-f-]{36}</xro:faultDetail>");
    assertThat(caller.ask(Questions.checkunzr()).body()).contains("<m:Status>1</m:Status>");
    assertThat(emulator.journal().counts().get("checkunzr").calls()).isEqualTo(1);
  }

  @Test
  void theFirstWrongThingIsTheOneThatIsTold() throws IOException {
    List<String> wrong =
        List.of("Client.InvalidSoap", "Client.MissingHeaderField", "Client.InvalidProtocolVersion");
    String message = Questions.without("id").replace(">4.0<", ">5<").replace("checkunzr", "other");
    String worse = message.replace("<soap:Header>", "<other/><soap:Header>");
    String better = message.replace("<xro:userId>", "<xro:id>1</xro:id><xro:userId>");
    assertThat(caller.ask("POST", "/", Questions.SOAP_1_2, worse).body()).contains(wrong.get(0));
    assertThat(caller.ask("POST", "/", Questions.SOAP_1_2, message).body()).contains(wrong.get(1));
    assertThat(caller.ask("POST", "/", Questions.SOAP_1_2, better).body()).contains(wrong.get(2));
  }

  @ParameterizedTest
  @MethodSource("methods")
  void onlyPostIsTaken(String method) throws IOException {
    Caller.Said said = caller.ask(method, "/", Questions.SOAP_1_2, Questions.checkunzr());
    assertThat(said.body()).contains("Client.InvalidHttpMethod");
  }

  static Stream<String> methods() {
    return Stream.of("GET", "PUT", "DELETE", "PATCH");
  }

  @ParameterizedTest
  @MethodSource("contentTypes")
  void onlySoapInUtf8IsTaken(String contentType) throws IOException {
    Caller.Said said = caller.ask("POST", "/", contentType, Questions.checkunzr());
    assertThat(said.body()).contains("Client.InvalidContentType");
  }

  static Stream<String> contentTypes() {
    return Stream.of(
        null, "application/json", "text/plain", "application/soap+xml;charset=windows-1251");
  }

  @Test
  void anEnvelopeOfAnotherVersionThanAnnouncedIsRefusedInItsOwn() throws IOException {
    String old = Contract.goldenMessage("checkunzr/request-soap-1.1");
    Caller.Said said = caller.ask("POST", "/", Questions.SOAP_1_2, old);
    assertThat(said.body()).contains("<faultcode>Client.InvalidSoap</faultcode>");
    assertThat(said.headers()).containsIgnoringCase("content-type: text/xml");
  }

  @Test
  void aMessageOfMoreThanAMebibyteIsRefused() throws IOException {
    String long1 = Questions.checkunzr().replace(">mimir<", ">" + "m".repeat(1 << 20) + "<");
    assertThat(caller.ask("POST", "/", Questions.SOAP_1_2, long1).body())
        .contains("Client.InvalidSoap", "longer than 1048576 bytes");
    assertThat(caller.sawTheEnd()).isTrue();
  }

  @Test
  void otherPrefixesAndMoreBlocksAreUnderstoodAndEchoed() throws IOException {
    String question =
        Questions.checkunzr()
            .replace("xro:", "z1:")
            .replace("xmlns:xro", "xmlns:z1")
            .replace("soap:", "S:")
            .replace("xmlns:soap", "xmlns:S")
            .replace(
                "</S:Header>",
                "<z1:issue>7 &amp; 8</z1:issue>"
                    + "<p:purpose xmlns:p=\"urn:p\" p:a=\"&lt;\"><p:in/>x</p:purpose></S:Header>");
    assertThat(caller.ask(question).body())
        .contains("<xro:userId>mimir</xro:userId>")
        .contains("<xro:issue>7 &amp; 8</xro:issue>")
        .contains(
            "<e:purpose xmlns:e=\"urn:p\" xmlns:a0=\"urn:p\" a0:a=\"&lt;\">"
                + "<e:in xmlns:e=\"urn:p\"/>x</e:purpose></soap:Header>")
        .contains("<m:Status>1</m:Status>");
  }

  private static String withoutHeader() {
    String good = Questions.checkunzr();
    String end = "</soap:Header>";
    return good.substring(0, good.indexOf("<soap:Header>"))
        + good.substring(good.indexOf(end) + end.length());
  }

  private static String withoutBody() {
    String good = Questions.checkunzr();
    return good.substring(0, good.indexOf("<soap:Body>")) + "</soap:Envelope>";
  }

  private static String withBody(String inside) {
    return withoutBody()
        .replace("</soap:Envelope>", "<soap:Body>" + inside + "</soap:Body></soap:Envelope>");
  }
}
