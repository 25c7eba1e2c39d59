package ua.ehealth.mimir.emulator.securityserver;

import ua.ehealth.mimir.emulator.registers.RegisterService;
import ua.ehealth.mimir.emulator.soap.BodyElement;
import ua.ehealth.mimir.emulator.soap.SoapVersion;

/**
 * A message that may pass to a register.
 *
 * @param header its header blocks as XML, for the echo
 * @param body what is asked
 */
public record AdmittedCall(
    SoapVersion version, RegisterService service, String header, BodyElement body) {

  @Override
  public String toString() {
    return "AdmittedCall[" + service + "]";
  }
}
