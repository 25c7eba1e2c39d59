package ua.ehealth.mimir.api.graphql;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import ua.ehealth.mimir.api.security.Asker;
import ua.ehealth.mimir.api.security.Refusal;
import ua.ehealth.mimir.subject.SubjectKind;
import ua.ehealth.mimir.sync.Stories;
import ua.ehealth.mimir.verification.story.Language;
import ua.ehealth.mimir.verification.story.Story;

/** Tells the story of a subject (specification 2.10.2). */
final class StoryFunctions implements Functions {
  private static final String UNKNOWN = "Subject not found";

  private final Map<SubjectKind, Subjects> subjects;
  private final Stories stories;

  StoryFunctions(List<Subjects> subjects, Stories stories) {
    this.subjects =
        subjects.stream().collect(Collectors.toMap(Subjects::kind, Function.identity()));
    this.stories = stories;
  }

  @Override
  public String part() {
    return "story";
  }

  @Override
  public void join(RuntimeWiring.Builder wiring) {
    wiring.type("Query", type -> type.dataFetcher("story", this::story));
  }

  private Story story(DataFetchingEnvironment call) {
    GlobalId subject =
        GlobalId.read(call.getArgument("subject")).orElseThrow(() -> Refusal.notFound(UNKNOWN));
    SubjectKind kind = kind(subject.type());
    Asker asker = Asking.asker(call, subject.type().scope());
    subjects.get(kind).one(asker, subject.id());
    String language = call.getArgument("language");
    Language told = language == null ? Language.UK : Language.valueOf(language);
    return stories
        .caseFile(kind, subject.id())
        .map(file -> stories.tell(file, told))
        .orElseThrow(() -> Refusal.notFound(UNKNOWN));
  }

  private static SubjectKind kind(NodeType type) {
    return switch (type) {
      case PERSON -> SubjectKind.PERSON;
      case PARTY -> SubjectKind.PARTY;
      case UNZR_INFO, SYNC_RUN -> throw Refusal.notFound(UNKNOWN);
    };
  }
}
