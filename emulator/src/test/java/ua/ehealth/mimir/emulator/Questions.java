package ua.ehealth.mimir.emulator;

import ua.ehealth.mimir.contract.Contract;

/** Questions made of the golden ones. */
final class Questions {
  static final String SOAP_1_2 = "application/soap+xml;charset=UTF-8";

  private Questions() {}

  static String checkunzr() {
    return Contract.goldenMessage("checkunzr/request");
  }

  static String checkunzr(int number) {
    return checkunzr().replace("19840229-01234", "19840229-%05d".formatted(number));
  }

  static String passport(int number) {
    return Contract.goldenMessage("CheckPassportStatus/request-passport")
        .replace("000123", "%06d".formatted(number));
  }

  /** The golden question without one of its header blocks. */
  static String without(String block) {
    String question = checkunzr();
    int from = question.indexOf("<xro:" + block);
    String end = "</xro:" + block + ">";
    return question.substring(0, from)
        + question.substring(question.indexOf(end, from) + end.length());
  }

  /** The golden question with one of its header blocks twice. */
  static String twice(String block) {
    String question = checkunzr();
    int from = question.indexOf("<xro:" + block);
    String end = "</xro:" + block + ">";
    String whole = question.substring(from, question.indexOf(end, from) + end.length());
    return question.replace(whole, whole + whole);
  }
}
