package ua.ehealth.mimir.registry;

/** A register whose answers move verification statuses (specification 1.2, 2.1). */
public enum Register {
  UNZR(1, EisService.CHECKUNZR, Polarity.FOUND_IS_GOOD),
  MVS_PASSPORT(2, EisService.CHECKPASSPORTSTATUS, Polarity.FOUND_IS_BAD),
  DMS_PASSPORT(3, EisService.CHECKPASSPORTDMSSTATUS, Polarity.FOUND_IS_BAD);

  private final short id;
  private final EisService service;
  private final Polarity polarity;

  Register(int id, EisService service, Polarity polarity) {
    this.id = (short) id;
    this.service = service;
    this.polarity = polarity;
  }

  /** The number that stands for the register in stored rows; never reused. */
  public short id() {
    return id;
  }

  public EisService service() {
    return service;
  }

  public Polarity polarity() {
    return polarity;
  }
}
