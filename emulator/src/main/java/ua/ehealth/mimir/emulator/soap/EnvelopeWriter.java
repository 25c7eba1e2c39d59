package ua.ehealth.mimir.emulator.soap;

import java.nio.charset.StandardCharsets;

/** Writes envelopes, compact, in the form of the golden messages. */
public final class EnvelopeWriter {
  private static final String NAMESPACES =
      "\" xmlns:xro=\"" + Namespaces.XROAD + "\" xmlns:iden=\"" + Namespaces.IDENTIFIERS + "\">";

  private EnvelopeWriter() {}

  /**
   * A reply.
   *
   * @param header the blocks of the question, as XML
   * @param service whose answer it is
   * @param children what the wrapper holds, as XML with the prefix {@code m}
   */
  public static byte[] reply(SoapVersion version, String header, String service, String children) {
    StringBuilder out = new StringBuilder(1600);
    open(out, version);
    out.append("<soap:Header>").append(header).append("</soap:Header>");
    out.append("<soap:Body><m:").append(service);
    out.append("Response xmlns:m=\"" + Namespaces.EIS_MVS + "\">").append(children);
    out.append("</m:").append(service).append("Response></soap:Body></soap:Envelope>");
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * A fault of a security server.
   *
   * @param faultDetail the uuid that its operator can search for
   */
  public static byte[] fault(SoapVersion version, SoapFault fault, String faultDetail) {
    StringBuilder out = new StringBuilder(800);
    open(out, version);
    out.append("<soap:Body><soap:Fault>");
    switch (version) {
      case SOAP_1_1 -> soap11(out, fault, faultDetail);
      case SOAP_1_2 -> soap12(out, fault, faultDetail);
    }
    out.append("</soap:Fault></soap:Body></soap:Envelope>");
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void open(StringBuilder out, SoapVersion version) {
    out.append("<soap:Envelope xmlns:soap=\"").append(version.namespace()).append(NAMESPACES);
  }

  private static void soap11(StringBuilder out, SoapFault fault, String faultDetail) {
    out.append("<faultcode>").append(fault.code()).append("</faultcode><faultstring>");
    XmlText.append(out, fault.text());
    out.append("</faultstring><faultactor/><detail><faultDetail>").append(faultDetail);
    out.append("</faultDetail></detail>");
  }

  private static void soap12(StringBuilder out, SoapFault fault, String faultDetail) {
    out.append("<soap:Code><soap:Value>soap:");
    out.append(fault.ofSender() ? "Sender" : "Receiver");
    out.append("</soap:Value><soap:Subcode><soap:Value>").append(fault.code());
    out.append("</soap:Value></soap:Subcode></soap:Code><soap:Reason><soap:Text xml:lang=\"en\">");
    XmlText.append(out, fault.text());
    out.append("</soap:Text></soap:Reason><soap:Detail><xro:faultDetail>").append(faultDetail);
    out.append("</xro:faultDetail></soap:Detail>");
  }
}
