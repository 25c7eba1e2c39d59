package ua.ehealth.mimir.emulator;

import ua.ehealth.mimir.emulator.soap.Namespaces;
import ua.ehealth.mimir.emulator.soap.SoapVersion;

/** What {@code ./mimir emulator} says when it listens. */
final class Welcome {
  private Welcome() {}

  static String text(String url, long persons, long parties, long seed) {
    return """
    EIS MVS behind a Trembita security server, emulated: %s
    It knows %d persons and %d parties (seed %d). Try:

    curl -s -H 'Content-Type: application/soap+xml;charset=UTF-8' %s -d '%s'

    curl -s %semulator/journal
    curl -s -X POST %semulator/faults -d '{"fault":"fault-500","share":0.2,"seconds":60}'

    Ctrl-C ends it.
    """
        .formatted(url, persons, parties, seed, url, question(), url, url);
  }

  private static String question() {
    return """
    <s:Envelope xmlns:s="%s" xmlns:x="%s" xmlns:i="%s"><s:Header>\
    <x:client i:objectType="SUBSYSTEM"><i:xRoadInstance>SEVDEIR-TEST</i:xRoadInstance>\
    <i:memberClass>GOV</i:memberClass><i:memberCode>00000001</i:memberCode>\
    <i:subsystemCode>MIMIR</i:subsystemCode></x:client>\
    <x:service i:objectType="SERVICE"><i:xRoadInstance>SEVDEIR-TEST</i:xRoadInstance>\
    <i:memberClass>GOV</i:memberClass><i:memberCode>00032684</i:memberCode>\
    <i:subsystemCode>20_EIS_prod</i:subsystemCode>\
    <i:serviceCode>CheckPassportStatus</i:serviceCode></x:service>\
    <x:userId>me</x:userId><x:id>1</x:id><x:protocolVersion>4.0</x:protocolVersion></s:Header>\
    <s:Body><m:CheckPassportStatus xmlns:m="%s"><m:PassType>0101</m:PassType>\
    <m:PasNumber>000000123</m:PasNumber></m:CheckPassportStatus></s:Body></s:Envelope>\
    """
        .formatted(
            SoapVersion.SOAP_1_2.namespace(),
            Namespaces.XROAD,
            Namespaces.IDENTIFIERS,
            Namespaces.EIS_MVS);
  }
}
