package ua.ehealth.mimir.emulator.soap;

import java.util.List;

/**
 * A well-formed message, however wrong otherwise.
 *
 * @param version null where it is no envelope of SOAP
 * @param disorder what is wrong with the envelope's own children; null: nothing
 * @param header null where there is none
 * @param body the elements inside of the body; null where there is no body
 */
public record SoapMessage(
    SoapVersion version, String disorder, List<HeaderBlock> header, List<BodyElement> body) {

  @Override
  public String toString() {
    return "SoapMessage[" + version + "]";
  }
}
