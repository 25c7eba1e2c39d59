package ua.ehealth.mimir.registry.xroad;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.ehealth.mimir.contract.Contract;
import ua.ehealth.mimir.registry.Answer;
import ua.ehealth.mimir.registry.Trouble;
import ua.ehealth.mimir.registry.Trouble.Kind;
import ua.ehealth.mimir.registry.mvs.CheckUnzr;

/** Specification 3.1, 3.3: what is a reply to our question, and what is not. */
class ReplyTest {

  private static final String FOUND = Contract.goldenMessage("checkunzr/reply-found");
  private static final Answer ANSWER = new Answer.Found("Запис знайдено");

  private final ReplyReader reader =
      new ReplyReader(Samples.settings(URI.create("http://localhost/")));

  @Test
  void blocksMayComeInAnotherOrderAndUnderOtherPrefixes() {
    assertThat(
            read(
                """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <!-- from another tool -->
                <Envelope xmlns="http://www.w3.org/2003/05/soap-envelope">
                  <Header>
                    <a:id xmlns:a="http://x-road.eu/xsd/xroad.xsd">0d2f6c1e-5b7a-4f39-9c84-1a6e0b3d7f52</a:id>
                    <unheard xmlns="urn:of"><id>1</id></unheard>
                    <b:service xmlns:b="http://x-road.eu/xsd/xroad.xsd" xmlns:c="http://x-road.eu/xsd/identifiers" c:objectType="SERVICE">
                      <c:serviceCode>checkunzr</c:serviceCode>
                      <c:subsystemCode>20_EIS_prod</c:subsystemCode>
                      <c:memberCode>00032684</c:memberCode>
                      <c:memberClass>GOV</c:memberClass>
                      <c:xRoadInstance>SEVDEIR-TEST</c:xRoadInstance>
                    </b:service>
                    <client xmlns="http://x-road.eu/xsd/xroad.xsd" xmlns:d="http://x-road.eu/xsd/identifiers">
                      <d:xRoadInstance>SEVDEIR-TEST</d:xRoadInstance>
                      <d:memberClass>GOV</d:memberClass>
                      <d:memberCode>00000001</d:memberCode>
                      <d:subsystemCode>MIMIR</d:subsystemCode>
                    </client>
                  </Header>
                  <Body>
                    <x:checkunzrResponse xmlns:x="urn:eis-mvs">
                      <x:Description><![CDATA[Запис]]> знайдено</x:Description>
                      <x:Status> 1
                      </x:Status>
                    </x:checkunzrResponse>
                  </Body>
                </Envelope>
                """))
        .isEqualTo(ANSWER);
  }

  @Test
  void elementsThatNobodyKnowsAreIgnoredAndCounted() {
    String reply =
        FOUND
            .replace("<m:Status>", "<m:Extra><m:Status>0</m:Status></m:Extra><m:Status>")
            .replace("</m:checkunzrResponse>", "<Status>0</Status></m:checkunzrResponse>");
    assertThat(read(reply)).isEqualTo(ANSWER);
    assertThat(reader.unknownElements()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "<m:Status>1</m:Status>, '', reply.status.missing",
    "<m:Status>1</m:Status>, <m:Status/>, reply.status.unknown",
    "<m:Status>1</m:Status>, <m:Status>2</m:Status>, reply.status.unknown",
    "<m:Status>1</m:Status>, <m:Status>01</m:Status>, reply.status.unknown",
    "<m:Status>1</m:Status>, <m:Status>1 0</m:Status>, reply.status.unknown",
    "<m:Status>1</m:Status>, <m:Status>true</m:Status>, reply.status.unknown",
    "<m:Status>1</m:Status>, <m:Status>١</m:Status>, reply.status.unknown",
    "<m:Status>1</m:Status>, <m:Status>1&#160;</m:Status>, reply.status.unknown",
    "<m:Status>1</m:Status>, <m:Status>+1</m:Status>, reply.status.unknown",
    "<m:Status>1</m:Status>, <m:Status>-0</m:Status>, reply.status.unknown",
    "<m:Status>1</m:Status>, <m:Status>1<!-- -->0</m:Status>, reply.status.unknown",
    "<m:Status>1</m:Status>, <m:Status>- 1</m:Status>, reply.status.unknown",
    "<m:Status>1</m:Status>, <m:Status>-2</m:Status><m:Status>1</m:Status>, reply.status.repeated",
    "<m:Status>1</m:Status>, <m:Status>1</m:Status><m:Status>1</m:Status>, reply.status.repeated",
    "<m:Status>1</m:Status>, <Status>1</Status>, reply.status.missing",
    "<m:Status>1</m:Status>, <m:status>1</m:status>, reply.status.missing",
    "<m:Status>1</m:Status>, <m:Status>-2</m:Status>, code.-2",
  })
  void aStatusThatIsNotOneOfTheFourIsNeverGuessed(String was, String is, String cause) {
    assertThat(read(FOUND.replace(was, is))).isEqualTo(unavailable(Kind.PROVIDER, cause));
  }

  @Test
  void whiteSpaceOfXmlAroundAStatusMeansNothing() {
    assertThat(read(FOUND.replace(">1<", ">\r\n\t 1&#10; <"))).isEqualTo(ANSWER);
    assertThat(read(FOUND.replace(">1<", "> -1 <")))
        .isEqualTo(new Answer.Rejected("Запис знайдено"));
    String newer = "<?xml version='1.1'?>" + FOUND.replace(">1<", ">&#1;1<");
    assertThat(read(newer)).isEqualTo(unavailable(Kind.PROVIDER, "reply.status.unknown"));
  }

  @ParameterizedTest
  @CsvSource({
    "0d2f6c1e-, 1d2f6c1e-, echo.id",
    ">MIMIR<, >OTHER<, echo.client",
    ">00000001<, >00000002<, echo.client",
    ">20_EIS_prod<, >20_EIS_test<, echo.service",
    ">checkunzr<, >unzr<, echo.service",
    "</iden:serviceCode>, </iden:serviceCode><iden:serviceVersion>v2</iden:serviceVersion>, echo.service",
    "<xro:userId>, <xro:id>1</xro:id><xro:userId>, echo.repeated",
    "<iden:memberClass>GOV</iden:memberClass>, <iden:memberClass>GOV</iden:memberClass><iden:memberClass>GOV</iden:memberClass>, echo.repeated",
    "xro:id>, xro:Id>, echo.missing",
    "xro:client, xro:clients, echo.missing",
  })
  void aReplyToAnotherQuestionIsNoAnswer(String was, String is, String cause) {
    assertThat(read(FOUND.replace(was, is))).isEqualTo(unavailable(Kind.WRONG_ECHO, cause));
  }

  @Test
  void aReplyWithoutAHeaderIsNoAnswer() {
    String headless = FOUND.replaceFirst("<soap:Header>.*</soap:Header>", "");
    assertThat(read(headless)).isEqualTo(unavailable(Kind.WRONG_ECHO, "echo.missing"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Все добре", "", " ", "<", "<html><body>502</body></html>", "<html>", "{}"})
  void whatIsNoSoapIsNoAnswer(String text) {
    assertThat(read(text))
        .isEqualTo(unavailable(Kind.TRANSIENT, text.isEmpty() ? "reply.empty" : "reply.not-soap"));
  }

  @Test
  void aDocumentTypeIsRefusedAndNothingIsExpanded() {
    String laughs =
        """
        <!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
        """;
    assertThat(read(laughs + FOUND.replace(">1<", ">&b;<")))
        .isEqualTo(unavailable(Kind.TRANSIENT, "reply.dtd"));
    String remote = "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\">";
    assertThat(read(remote + FOUND)).isEqualTo(unavailable(Kind.TRANSIENT, "reply.dtd"));
    assertThat(read(FOUND.replace(">1<", ">&b;<")))
        .isEqualTo(unavailable(Kind.TRANSIENT, "reply.malformed"));
    assertThat(read(FOUND.replace(">1<", ">&#49;<"))).isEqualTo(ANSWER);
  }

  @ParameterizedTest
  @CsvSource({
    "</soap:Envelope>, </soap:Envelope><soap:Envelope/>",
    "</soap:Envelope>, </soap:Envelope>x",
    "</soap:Body>, </soap:Body><soap:Body/>",
    "m:Status>, n:Status>",
    "<m:Status>, <m:Status a='1' a='2'>",
    "<m:Status>1, <m:Status>1<b/>",
    "<m:Status>1, '<m:Status>1\u0001'",
    "<m:Status>1, <m:Status>1&#1;",
  })
  void whatIsNotWellFormedIsNoAnswer(String was, String is) {
    assertThat(read(FOUND.replace(was, is)))
        .isEqualTo(unavailable(Kind.TRANSIENT, "reply.malformed"));
  }

  @Test
  void theBodyHoldsTheReplyAndNothingElse() {
    assertThat(read(FOUND.replace("</soap:Body>", "<m:checkunzrResponse/></soap:Body>")))
        .isEqualTo(unavailable(Kind.TRANSIENT, "reply.malformed"));
    assertThat(read(FOUND.replace("</soap:Body>", "<more/></soap:Body>")))
        .isEqualTo(unavailable(Kind.TRANSIENT, "reply.body.many"));
    assertThat(read(FOUND.replace("checkunzrResponse", "checkunzr")))
        .isEqualTo(unavailable(Kind.TRANSIENT, "reply.body.unexpected"));
    assertThat(read(FOUND.replaceFirst("<m:check.*Response>", "")))
        .isEqualTo(unavailable(Kind.TRANSIENT, "reply.body.empty"));
    assertThat(read(FOUND.replaceFirst("<soap:Body>.*</soap:Body>", "")))
        .isEqualTo(unavailable(Kind.TRANSIENT, "reply.body.missing"));
  }

  @Test
  void everyTruncationIsNoAnswer() {
    byte[] bytes = FOUND.getBytes(StandardCharsets.UTF_8);
    for (int length = 1; length < bytes.length; length++) {
      assertThat(read(Arrays.copyOf(bytes, length))).isInstanceOf(Answer.Unavailable.class);
    }
  }

  @Test
  void depthAttributesAndTextAreBounded() {
    for (String bomb :
        new String[] {
          "<a>".repeat(1_000), "<a " + attributes(100) + "/>", "<a>" + "b".repeat(100_000) + "</a>"
        }) {
      assertThat(read(FOUND.replace("<m:Status>", bomb + "<m:Status>")))
          .isEqualTo(unavailable(Kind.TRANSIENT, "reply.malformed"));
    }
  }

  @Test
  void aReplyInAnotherEncodingIsReadIfItSaysSo() {
    Charset cyrillic = Charset.forName("windows-1251");
    String declared = "<?xml version=\"1.0\" encoding=\"windows-1251\"?>" + FOUND;
    assertThat(read(declared.getBytes(cyrillic))).isEqualTo(ANSWER);
    assertThat(read(declared.replace("windows-1251", "UTF-16").getBytes(StandardCharsets.UTF_16)))
        .isEqualTo(ANSWER);
    assertThat(read(FOUND.getBytes(cyrillic)))
        .isEqualTo(unavailable(Kind.TRANSIENT, "reply.not-soap"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "no such one", "UTF-16", "UTF-32", "IBM037", "utf8'><", ""})
  void anEncodingThatIsNotTheOneDeclaredIsNoAnswer(String encoding) {
    assertThat(read("<?xml version='1.0' encoding='" + encoding + "'?>" + FOUND))
        .isEqualTo(unavailable(Kind.TRANSIENT, "reply.not-soap"));
  }

  @Test
  void aDescriptionIsCleanedAndCut() {
    String hostile = "Запис&#10;&#x202e;знайдено\u0085" + "😀".repeat(400);
    Answer answer = read(FOUND.replace("Запис знайдено", hostile));
    assertThat(answer).isInstanceOf(Answer.Found.class);
    String description = ((Answer.Found) answer).description();
    assertThat(description).startsWith("Записзнайдено😀").endsWith("😀");
    assertThat(description.length()).isBetween(499, 500);
  }

  private static String attributes(int count) {
    var text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(" a").append(i).append("='1'");
    }
    return text.toString();
  }

  private Answer read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private Answer read(byte[] bytes) {
    try {
      return reader.read(bytes, new CheckUnzr(Samples.UNZR), Samples.ID);
    } catch (NoAnswer e) {
      return new Answer.Unavailable(e.trouble());
    }
  }

  private static Answer unavailable(Kind kind, String cause) {
    return new Answer.Unavailable(Trouble.of(kind, cause));
  }
}
