package ua.ehealth.mimir.cli;

import java.util.Arrays;
import java.util.Iterator;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import ua.ehealth.mimir.operation.OperatorOrder;
import ua.ehealth.mimir.registry.EisService;

/** What {@code hold} and {@code release} are told. */
final class LeverOptions {
  @Parameters(
      paramLabel = "SERVICE",
      description = "One of ${COMPLETION-CANDIDATES}",
      completionCandidates = Names.class)
  private String service;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      required = true,
      description = "Why: it is shown with the hold, and kept")
  private String reason;

  @Option(names = "--yes", description = "Ask nothing")
  private boolean yes;

  @Option(names = "--json", description = "The outcome as one JSON object on standard output")
  private boolean json;

  boolean yes() {
    return yes;
  }

  boolean json() {
    return json;
  }

  EisService service() {
    return Arrays.stream(EisService.values())
        .filter(known -> known.code().equalsIgnoreCase(service))
        .findFirst()
        .orElseThrow(() ->
            CommandFailure.usage(
                "there is no service "
                    + Wording.quoted(service)
                    + "; say one of "
                    + String.join(", ", new Names())));
  }

  /** By whoever is signed in to this machine. */
  OperatorOrder order() {
    try {
      return OperatorOrder.of(System.getProperty("user.name") + " (command line)", reason);
    } catch (IllegalArgumentException wrong) {
      throw CommandFailure.usage(wrong.getMessage());
    }
  }

  /** The names of the services, for the help. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(EisService.values()).map(EisService::code).iterator();
    }
  }
}
