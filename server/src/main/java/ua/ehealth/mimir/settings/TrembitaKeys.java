package ua.ehealth.mimir.settings;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/** The settings of the way to the registers (specification 3.1, 3.3, 2.7). */
final class TrembitaKeys {
  private static final String CODE = "[^\\s/:;%\\\\]+";
  private static final String CODE_ALLOWED =
      "an X-Road identifier, without spaces, slashes, colons, semicolons and percent signs";

  static final Setting<URI> URL =
      Setting.needed(
          Need.TREMBITA,
          "TREMBITA_URL",
          Formats.address("https", "http"),
          "3.1",
          "Address of our own security server");
  static final Setting<String> INSTANCE =
      required(
          "TREMBITA_SEVDEIR_INSTANCE",
          "SEVDEIR-TEST",
          "Instance of Trembita, for the client and the service (`SEVDEIR`, `SEVDEIR-TEST`)");
  static final Setting<String> CLIENT_CLASS =
      code("TREMBITA_MVS_CLIENT_MEMBER_CLASS", "GOV", "Member class of our organisation");
  static final Setting<String> CLIENT_CODE =
      required(
          "TREMBITA_MVS_CLIENT_MEMBER_CODE",
          "00000001",
          "Member code of our organisation (EDRPOU, 8 digits)");
  static final Setting<String> CLIENT_SUBSYSTEM =
      required("TREMBITA_MVS_CLIENT_SUBSYSTEM_CODE", "MIMIR", "Our subsystem, as it is registered");
  static final Setting<String> SERVICE_CLASS =
      code("TREMBITA_MVS_SERVICE_MEMBER_CLASS", "GOV", "Member class of the registers' owner");
  static final Setting<String> SERVICE_CODE =
      code("TREMBITA_MVS_SERVICE_MEMBER_CODE", "00032684", "Member code of the registers' owner");
  static final Setting<String> SERVICE_SUBSYSTEM =
      code("TREMBITA_MVS_SERVICE_SUBSYSTEM_CODE", "20_EIS_prod", "The registers' subsystem");
  static final Setting<String> USER_ID =
      Setting.of(
          "TREMBITA_SEVDEIR_USERID",
          Formats.text("any text", "mimir"),
          "mimir",
          "3.1",
          "`userId` of the header of every message that a job sends");
  static final Setting<String> PROTOCOL_VERSION =
      Setting.of(
          "TREMBITA_SEVDEIR_PROTOCOL_VERSION",
          Formats.matching("[0-9]+\\.[0-9]+", "a version number", "4.0"),
          "4.0",
          "3.1",
          "`protocolVersion` of the header");
  static final Setting<Duration> CONNECT_TIMEOUT =
      Setting.of(
          "TREMBITA_CONNECT_TIMEOUT",
          Formats.duration(Duration.ofMillis(10), Duration.ofMinutes(5)),
          "3s",
          "3.3",
          "Time to connect to the security server");
  static final Setting<Duration> REPLY_TIMEOUT =
      Setting.of(
          "TREMBITA_REPLY_TIMEOUT",
          Formats.duration(Duration.ofMillis(10), Duration.ofMinutes(10)),
          "30s",
          "3.3",
          "Time for a whole reply, the body too; a call that takes longer has no answer");
  static final Setting<Integer> MAX_IN_FLIGHT =
      Setting.of(
          "TREMBITA_MAX_IN_FLIGHT",
          Formats.wholeNumber(1, 10_000),
          "40",
          "2.7",
          "Calls at once to the security server, all services together");
  static final Setting<Integer> RESERVED_ON_DEMAND =
      Setting.of(
          "TREMBITA_RESERVED_ON_DEMAND",
          Formats.wholeNumber(0, 10_000),
          "8",
          "2.7",
          "How many of those are kept from the jobs, for people who wait");

  static final List<Setting<?>> ALL =
      List.of(
          URL,
          INSTANCE,
          CLIENT_CLASS,
          CLIENT_CODE,
          CLIENT_SUBSYSTEM,
          SERVICE_CLASS,
          SERVICE_CODE,
          SERVICE_SUBSYSTEM,
          USER_ID,
          PROTOCOL_VERSION,
          CONNECT_TIMEOUT,
          REPLY_TIMEOUT,
          MAX_IN_FLIGHT,
          RESERVED_ON_DEMAND);

  private TrembitaKeys() {}

  private static Setting<String> required(String name, String example, String meaning) {
    return Setting.needed(
        Need.TREMBITA, name, Formats.matching(CODE, CODE_ALLOWED, example), "3.1", meaning);
  }

  private static Setting<String> code(String name, String standard, String meaning) {
    return Setting.of(
        name, Formats.matching(CODE, CODE_ALLOWED, standard), standard, "3.1", meaning);
  }
}
