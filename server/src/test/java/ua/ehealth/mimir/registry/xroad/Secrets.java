package ua.ehealth.mimir.registry.xroad;

import java.util.List;

/** What must never be seen in a log: the question's data, and whatever the other side sends. */
final class Secrets {

  /** Stands in every text that a bad register sends. */
  static final String THEIRS = "Таємниця-7391";

  /** The same where only ASCII can be sent. */
  static final String THEIRS_ASCII = "SECRET-7391";

  static final List<String> ALL =
      List.of(
          THEIRS,
          THEIRS_ASCII,
          Samples.UNZR.unzr(),
          Samples.UNZR.familyName(),
          Samples.UNZR.givenName(),
          Samples.UNZR.patronymicName(),
          Samples.UNZR.dateBirth().toString(),
          "Запис",
          "m:Status");

  private Secrets() {}
}
