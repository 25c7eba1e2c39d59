package ua.ehealth.mimir.cli;

/** Exit statuses (specification 4.5). */
public final class Exit {
  public static final int DONE = 0;
  public static final int SOMETHING_LEFT = 1;
  public static final int WRONG_USAGE = 2;
  public static final int UNREACHABLE = 3;

  private Exit() {}
}
