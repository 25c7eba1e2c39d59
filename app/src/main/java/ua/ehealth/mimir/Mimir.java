package ua.ehealth.mimir;

/** The commands of {@code ./mimir} (specification 4.5). */
public final class Mimir {
  private Mimir() {}

  public static void main(String[] arguments) {
    System.exit(2);
  }
}
