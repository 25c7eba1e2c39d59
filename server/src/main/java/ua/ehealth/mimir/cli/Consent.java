package ua.ehealth.mimir.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Asks whoever sits at the terminal before something is changed (specification 4.5). */
final class Consent {
  private static final Set<String> YES = Set.of("y", "yes", "т", "так");

  private final Supplier<Optional<String>> terminal;

  private Consent(Supplier<Optional<String>> terminal) {
    this.terminal = terminal;
  }

  /** At this process's terminal, if it has one. */
  static Consent atTerminal() {
    return new Consent(() ->
        Optional.ofNullable(System.console())
            .filter(Console::isTerminal)
            .map(console -> Optional.ofNullable(console.readLine()).orElse("")));
  }

  /**
   * @param terminal reads a line; empty if nobody is there
   */
  static Consent of(Supplier<Optional<String>> terminal) {
    return new Consent(terminal);
  }

  /**
   * Shows what would be done and asks.
   *
   * @param given nothing is asked
   * @throws CommandFailure if it was not given, or nobody is there to be asked
   */
  void ask(PrintWriter err, String plan, String question, boolean given) {
    err.println(plan);
    if (given) {
      err.flush();
      return;
    }
    err.print(question + " [y/N] ");
    err.flush();
    String answer =
        terminal
            .get()
            .orElseThrow(() -> {
              err.println();
              return CommandFailure.usage(
                  "nobody can be asked, for this is no terminal: say --yes if it is to be done");
            });
    if (!YES.contains(answer.strip().toLowerCase(Locale.ROOT))) {
      throw CommandFailure.declined();
    }
  }
}
