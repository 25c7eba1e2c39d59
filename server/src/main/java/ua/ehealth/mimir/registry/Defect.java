package ua.ehealth.mimir.registry;

/** How an unexpected exception is shown in a log: its message may hold what was exchanged. */
public final class Defect {

  private Defect() {}

  /** The type of the exception and where it was thrown, nothing else. */
  public static String of(Throwable defect) {
    StackTraceElement[] stack = defect.getStackTrace();
    return defect.getClass().getName() + (stack.length == 0 ? "" : " at " + stack[0]);
  }
}
