package ua.ehealth.mimir.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.ehealth.mimir.contract.Contract;

final class GoldenMessagesTest {

  @ParameterizedTest
  @CsvSource({
    "checkunzr/request, checkunzr/reply-found",
    "checkunzr/request-soap-1.1, checkunzr/reply-found-soap-1.1",
    "checkunzr/request-without-patronymic, checkunzr/reply-found",
    "checkunzr/request-with-markup, checkunzr/reply-found",
    "CheckPassportStatus/request-passport, CheckPassportStatus/reply-found",
    "CheckPassportStatus/request-national-id, CheckPassportStatus/reply-found",
    "CheckPassportStatus/request-passport-soap-1.1, CheckPassportStatus/reply-found-soap-1.1",
    "CheckPassportStatus/request-national-id-soap-1.1, CheckPassportStatus/reply-found-soap-1.1",
    "CheckPassportDMSStatus/request-passport, CheckPassportDMSStatus/reply-found",
    "CheckPassportDMSStatus/request-national-id, CheckPassportDMSStatus/reply-found",
    "CheckPassportDMSStatus/request-passport-soap-1.1,"
        + " CheckPassportDMSStatus/reply-found-soap-1.1",
    "CheckPassportDMSStatus/request-national-id-soap-1.1,"
        + " CheckPassportDMSStatus/reply-found-soap-1.1",
    "unzr/request, unzr/reply-found",
  })
  void aGoldenQuestionGetsTheGoldenReply(String question, String reply) throws IOException {
    assertThat(answerTo(question, "")).isEqualTo(Contract.goldenMessage(reply));
  }

  @ParameterizedTest
  @CsvSource({
    "checkunzr/request, minus-one, checkunzr/reply-rejected",
    "checkunzr/request, minus-two, checkunzr/reply-error",
    "checkunzr/request, everything-not-found, checkunzr/reply-not-found",
    "checkunzr/request-soap-1.1, everything-not-found, checkunzr/reply-not-found-soap-1.1",
    "CheckPassportStatus/request-passport, minus-one, CheckPassportStatus/reply-rejected",
    "CheckPassportStatus/request-passport, minus-two, CheckPassportStatus/reply-error",
    "CheckPassportStatus/request-passport, everything-not-found,"
        + " CheckPassportStatus/reply-not-found",
    "CheckPassportDMSStatus/request-passport, minus-one, CheckPassportDMSStatus/reply-rejected",
    "CheckPassportDMSStatus/request-passport, minus-two, CheckPassportDMSStatus/reply-error",
    "CheckPassportDMSStatus/request-passport, everything-not-found,"
        + " CheckPassportDMSStatus/reply-not-found",
    "unzr/request, minus-one, unzr/reply-rejected",
    "unzr/request, minus-two, unzr/reply-error",
    "unzr/request, everything-not-found, unzr/reply-not-found",
  })
  void eachStatusIsSaidAsInTheGoldenReply(String question, String fault, String reply)
      throws IOException {
    assertThat(answerTo(question, fault)).isEqualTo(Contract.goldenMessage(reply));
  }

  @Test
  void anUnknownProviderGetsTheGoldenFault() throws IOException {
    for (String version : new String[] {"", "-soap-1.1"}) {
      String question =
          Contract.goldenMessage("checkunzr/request" + version).replace("00032684", "00032685");
      String golden =
          version.isEmpty()
              ? "fault/soap-1.2/clientproxy-unknown-member"
              : "fault/soap-1.1/clientproxy-unknown-member";
      try (Emulator emulator = Emulator.start(EmulatorSettings.defaults(), new KnownTruth());
          Caller caller = new Caller(emulator)) {
        Caller.Said said = caller.ask(question);
        assertThat(said.status()).isEqualTo(500);
        assertThat(shape(said.body())).isEqualTo(shape(Contract.goldenMessage(golden)));
      }
    }
  }

  /** The message without the texts that may differ: the reason and the uuid. */
  private static String shape(String fault) {
    return fault
        .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "UUID")
        .replaceAll("Could not find addresses for[^<]*", "TEXT");
  }

  private static String answerTo(String question, String faults) throws IOException {
    try (Emulator emulator =
            Emulator.start(EmulatorSettings.defaults().withFaults(faults), new KnownTruth());
        Caller caller = new Caller(emulator)) {
      Caller.Said said = caller.ask(Contract.goldenMessage(question));
      assertThat(said.status()).isEqualTo(200);
      assertThat(said.headers())
          .containsIgnoringCase(
              question.contains("1.1")
                  ? "content-type: text/xml;charset=UTF-8"
                  : "content-type: application/soap+xml;charset=UTF-8");
      return said.body();
    }
  }
}
