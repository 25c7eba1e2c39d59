package ua.ehealth.mimir.cli;

import java.io.PrintWriter;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.settings.Need;
import ua.ehealth.mimir.settings.Settings;
import ua.ehealth.mimir.subject.SubjectKind;
import ua.ehealth.mimir.sync.Stories;
import ua.ehealth.mimir.verification.story.CaseFile;
import ua.ehealth.mimir.verification.story.Language;

/** {@code explain PERSON-OR-PARTY-ID}: why somebody's statuses are what they are. */
@Command(
    name = "explain",
    description = {
      "Why a person's or a party's statuses are what they are, and what comes next.",
      "Changes nothing, shows no name and no number. Needs the databases and nothing else."
    })
public final class ExplainCommand implements Callable<Integer> {
  private final GlobalOptions options;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PERSON-OR-PARTY-ID", description = "The id of a person or of a party")
  private String typed;

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      defaultValue = "uk",
      completionCandidates = Codes.class,
      description = "Of the sentences: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} unless said")
  private String code;

  @Option(names = "--json", description = "All of it as one JSON object on standard output")
  private boolean json;

  public ExplainCommand(GlobalOptions options) {
    this.options = options;
  }

  @Override
  public Integer call() {
    UUID id = id();
    Language language = language();
    Settings settings = options.settings(Set.of(Need.DATABASES));
    try (Databases databases = Prepared.ofCluster(settings)) {
      Stories stories = new Stories(settings, databases);
      CaseFile file =
          Stream.of(SubjectKind.values())
              .map(kind -> stories.caseFile(kind, id))
              .flatMap(Optional::stream)
              .findFirst()
              .orElseThrow(
                  () -> CommandFailure.usage("there is no person and no party with the id " + id));
      Explanation explanation = new Explanation(id, file, stories.tell(file, language));
      PrintWriter out = spec.commandLine().getOut();
      out.println(json ? explanation.json() : explanation.text(settings.engine().zone()));
      out.flush();
    }
    return Exit.DONE;
  }

  /** In full: {@link UUID#fromString} takes much for an id that is none. */
  private UUID id() {
    if (!typed.matches("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}")) {
      throw CommandFailure.usage(
          Wording.quoted(typed) + " is no id; say one like 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071");
    }
    return UUID.fromString(typed);
  }

  private Language language() {
    return Language.of(code)
        .orElseThrow(() ->
            CommandFailure.usage(
                "there is no language "
                    + Wording.quoted(code)
                    + "; say one of "
                    + String.join(", ", new Codes())));
  }

  /** The codes of the languages, for the help. */
  static final class Codes implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Stream.of(Language.values()).map(Language::code).iterator();
    }
  }
}
