package ua.ehealth.mimir.registry;

/** The four services of EIS MVS; each has a quota and slots of its own (specification 2.7, 3.2). */
public enum EisService {
  CHECKUNZR("checkunzr"),
  CHECKPASSPORTSTATUS("CheckPassportStatus"),
  CHECKPASSPORTDMSSTATUS("CheckPassportDMSStatus"),
  UNZR("unzr");

  private final String code;

  EisService(String code) {
    this.code = code;
  }

  /** The {@code serviceCode} of the X-Road header, and the name of the body's only child. */
  public String code() {
    return code;
  }
}
