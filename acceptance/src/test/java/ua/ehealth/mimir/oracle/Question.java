package ua.ehealth.mimir.oracle;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a register is asked (specification 3.2).
 *
 * @param children by name, as they are sent
 */
record Question(String service, Map<String, String> children) {

  static Question aboutUnzr(Subject person, String unzr) {
    Map<String, String> children = new LinkedHashMap<>();
    children.put("UNZR", unzr);
    children.put("familyName", person.lastName());
    children.put("givenName", person.firstName());
    children.put("patronymicName", person.secondName() == null ? "" : person.secondName());
    children.put("dateBirth", person.birthDate().toString());
    return new Question("checkunzr", children);
  }

  static Question aboutDocument(String service, Document document, String number) {
    Map<String, String> children = new LinkedHashMap<>();
    children.put("PassType", "0101");
    if (document.isPassport()) {
      children.put("PasSerial", number.substring(0, 2));
    }
    children.put("PasNumber", document.isPassport() ? number.substring(2) : number);
    return new Question(service, children);
  }
}
