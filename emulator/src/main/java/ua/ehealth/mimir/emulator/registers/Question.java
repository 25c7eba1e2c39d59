package ua.ehealth.mimir.emulator.registers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ua.ehealth.mimir.emulator.soap.BodyElement;
import ua.ehealth.mimir.emulator.soap.Namespaces;

/**
 * What a service is asked. Two questions are the same where all children of the service have the
 * same text; one left out is as one that is empty.
 *
 * @param children by name, in the order of the contract; those left out are not there
 * @param wellFormed false where a child is missing, doubled, out of order or holds elements: such a
 *     question is answered with -1
 */
public record Question(RegisterService service, Map<String, String> children, boolean wellFormed) {

  /** Reads the element of a body; what is unknown to the service is passed over. */
  public static Question of(RegisterService service, BodyElement body) {
    Map<String, String> children = LinkedHashMap.newLinkedHashMap(service.children().size());
    boolean wellFormed = body.name().equals(service.serviceCode()) && isOurs(body.namespace());
    int last = -1;
    for (BodyElement.Child child : body.children()) {
      int place = isOurs(child.namespace()) ? service.children().indexOf(child.name()) : -1;
      if (place < 0) {
        continue;
      }
      if (place <= last || child.text() == null) {
        wellFormed = false;
      }
      last = Math.max(last, place);
      children.putIfAbsent(child.name(), child.text() == null ? "" : child.text());
    }
    return new Question(service, children, wellFormed && nothingIsMissing(service, children));
  }

  /**
   * A question by its children, as {@code PUT /emulator/answers} has it.
   *
   * @throws IllegalArgumentException where the service has no such child, or one is missing
   */
  public static Question of(RegisterService service, Map<String, String> children) {
    List<String> known = service.children();
    for (String child : children.keySet()) {
      if (!known.contains(child)) {
        throw new IllegalArgumentException(
            "a question to " + service + " has no \"" + child + "\", but " + known);
      }
    }
    if (!nothingIsMissing(service, children)) {
      throw new IllegalArgumentException("a question to " + service + " has " + known);
    }
    Map<String, String> ordered = LinkedHashMap.newLinkedHashMap(known.size());
    for (String child : known) {
      if (children.containsKey(child)) {
        ordered.put(child, children.get(child));
      }
    }
    return new Question(service, ordered, true);
  }

  /** A hash of 64 bits: the same for the same question, and practically never for another. */
  public long hash() {
    return QuestionHash.of(this);
  }

  /** The text of the child; empty where it was left out. */
  String text(String child) {
    return children.getOrDefault(child, "");
  }

  private static boolean nothingIsMissing(RegisterService service, Map<String, String> children) {
    for (String child : service.children()) {
      if (!children.containsKey(child) && !service.mayBeLeftOut(child)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOurs(String namespace) {
    return Namespaces.EIS_MVS.equals(namespace);
  }

  @Override
  public String toString() {
    return "Question[" + service + "]";
  }
}
