package ua.ehealth.mimir.emulator.registers;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The four services and the children of their questions, in order (specification 3.2). */
public enum RegisterService {
  /** Is there such a person under this UNZR. */
  CHECK_UNZR(
      "checkunzr",
      "Status",
      List.of("UNZR", "familyName", "givenName", "patronymicName", "dateBirth"),
      "none"),
  /** Is the passport stolen or lost. */
  MVS_PASSPORT(
      "CheckPassportStatus",
      "PasStatus",
      List.of("PassType", "PasSerial", "PasNumber"),
      "PasSerial"),
  /** Is the passport invalid. */
  DMS_PASSPORT(
      "CheckPassportDMSStatus",
      "PasStatus",
      List.of("PassType", "PasSerial", "PasNumber"),
      "PasSerial"),
  /** What is known of the person. */
  UNZR("unzr", "Status", List.of("unzr"), "none");

  private final String serviceCode;
  private final String statusElement;

  @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
  private final List<String> children;

  private final String optional;

  RegisterService(
      String serviceCode, String statusElement, List<String> children, String optional) {
    this.serviceCode = serviceCode;
    this.statusElement = statusElement;
    this.children = children;
    this.optional = optional;
  }

  /** The name of the service, and of the element that asks it. */
  public String serviceCode() {
    return serviceCode;
  }

  /** The element of a reply that holds the status. */
  public String statusElement() {
    return statusElement;
  }

  /** The children of a question, in order. */
  public List<String> children() {
    return children;
  }

  /** The child may be left out. */
  boolean mayBeLeftOut(String child) {
    return child.equals(optional);
  }

  /** The names of all four. */
  public static Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    for (RegisterService service : values()) {
      names.add(service.serviceCode);
    }
    return names;
  }

  /**
   * The service of this name.
   *
   * @throws IllegalArgumentException where there is none
   */
  public static RegisterService named(String name) {
    for (RegisterService service : values()) {
      if (service.serviceCode.equals(name)) {
        return service;
      }
    }
    throw new IllegalArgumentException(
        "no service \"" + name + "\"; there are " + String.join(", ", names()));
  }

  @Override
  public String toString() {
    return serviceCode;
  }
}
