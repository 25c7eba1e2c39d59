package ua.ehealth.mimir.registry.xroad;

import java.util.Set;

/**
 * The words that X-Road uses in fault codes behind a family, normalised. A closed list, so that a
 * code of the other side never brings text of its own into a log or a metric.
 */
final class FaultLeaves {

  private static final Set<String> WORDS =
      Set.of(
          // our message
          "invalidhttpmethod",
          "invalidcontenttype",
          "invalidsoapaction",
          "invalidmessage",
          "invalidrequest",
          "invalidsoap",
          "invalidxml",
          "invalidbody",
          "invalidheader",
          "invalidprotocolversion",
          "invalidclientidentifier",
          "invalidserviceidentifier",
          "malformedsoap",
          "missingsoap",
          "missingheader",
          "missingheaderfield",
          "missingbody",
          "duplicateheader",
          "duplicateheaderfield",
          "inconsistentheaders",
          "inconsistentresponse",
          "mimeparsingfailed",
          // rights and addresses
          "unknownmember",
          "unknownservice",
          "accessdenied",
          "sslauthenticationfailed",
          "invalidsecurityserver",
          "servicemissingurl",
          "servicemalformedurl",
          "adapterwsdlnotfound",
          // the security servers
          "outdatedglobalconf",
          "malformedglobalconf",
          "malformedserverconf",
          "malformedkeyconf",
          "cannotcreatesignature",
          "cannotcreatecertpath",
          "loggingfailed",
          "timestampingfailed",
          "invalidsignaturevalue",
          "malformedsignature",
          "signatureverification",
          "incorrectvalidationinfo",
          "incorrectcertificate",
          "invalidcertpath",
          "certvalidation",
          "hsmnonoperational",
          // the signer
          "cannotsign",
          "keynotfound",
          "keynotavailable",
          "certnotfound",
          "tokennotfound",
          "tokennotactive",
          "tokennotavailable",
          "tokennotinitialized",
          "tokenreadonly",
          "tokenpinpolicyfailure",
          "loginfailed",
          "pinincorrect",
          // announced
          "servicedisabled",
          "maintenancemode",
          // on the way
          "networkerror",
          "ioerror",
          "httperror",
          "servicefailed",
          "databaseerror",
          "internalerror");

  private FaultLeaves() {}

  /** The leading words that are known, at most two; empty if the first is not. */
  static String known(String leaf) {
    int first = end(leaf, 0);
    if (!WORDS.contains(leaf.substring(0, first))) {
      return "";
    }
    if (first == leaf.length()) {
      return leaf;
    }
    int second = end(leaf, first + 1);
    boolean both = WORDS.contains(leaf.substring(first + 1, second));
    return leaf.substring(0, both ? second : first);
  }

  private static int end(String leaf, int from) {
    int dot = leaf.indexOf('.', from);
    return dot < 0 ? leaf.length() : dot;
  }
}
