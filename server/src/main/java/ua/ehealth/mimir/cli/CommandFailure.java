package ua.ehealth.mimir.cli;

/** Ends a command: the message says in one line what, where, and what to do. */
public final class CommandFailure extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final int exit;

  private CommandFailure(int exit, String message, Throwable cause) {
    super(message, cause);
    this.exit = exit;
  }

  /** The command or its settings are wrong: status 2. */
  public static CommandFailure usage(String message) {
    return new CommandFailure(Exit.WRONG_USAGE, message, null);
  }

  /** Something that the command needs does not answer: status 3. */
  public static CommandFailure unreachable(String message, Throwable cause) {
    return new CommandFailure(Exit.UNREACHABLE, message, cause);
  }

  /** Whoever was asked did not want it: status 1. */
  static CommandFailure declined() {
    return new CommandFailure(Exit.SOMETHING_LEFT, "nothing was changed", null);
  }

  /** The status that the process ends with. */
  public int exit() {
    return exit;
  }
}
