package ua.ehealth.mimir.emulator.securityserver;

import ua.ehealth.mimir.emulator.soap.SoapFault;
import ua.ehealth.mimir.emulator.soap.SoapVersion;

/** A message goes no further than the security server. Cheap: it has no stack trace. */
public final class Refusal extends Exception {
  private static final long serialVersionUID = 1;
  private final transient SoapFault fault;
  private final transient SoapVersion version;

  Refusal(SoapVersion version, String code, String text) {
    super(code, null, false, false);
    this.fault = new SoapFault(code, text);
    this.version = version;
  }

  /** What to tell the sender. */
  public SoapFault fault() {
    return fault;
  }

  /** The version to say it in. */
  public SoapVersion version() {
    return version;
  }
}
