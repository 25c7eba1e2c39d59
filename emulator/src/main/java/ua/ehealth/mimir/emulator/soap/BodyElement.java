package ua.ehealth.mimir.emulator.soap;

import java.util.List;

/**
 * The element that a body holds.
 *
 * @param children in the order of the message
 */
public record BodyElement(String namespace, String name, List<Child> children) {

  /**
   * A child of it.
   *
   * @param text just as it was sent; null where there is an element inside
   */
  public record Child(String namespace, String name, String text) {
    @Override
    public String toString() {
      return "Child[" + name + "]";
    }
  }

  @Override
  public String toString() {
    return "BodyElement[" + name + "]";
  }
}
