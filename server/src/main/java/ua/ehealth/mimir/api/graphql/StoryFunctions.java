package ua.ehealth.mimir.api.graphql;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.time.ZoneId;
import java.util.Map;
import ua.ehealth.mimir.api.security.Refusal;
import ua.ehealth.mimir.subject.SubjectKind;
import ua.ehealth.mimir.sync.subjects.StoryReader;
import ua.ehealth.mimir.verification.story.Language;
import ua.ehealth.mimir.verification.story.Story;
import ua.ehealth.mimir.verification.story.Storyteller;

/** Tells the story of a subject (specification 2.10.2). */
final class StoryFunctions implements Functions {
  private static final String UNKNOWN = "Subject not found";

  private final Map<SubjectKind, Subjects> subjects;
  private final Map<SubjectKind, StoryReader> readers;
  private final ZoneId zone;

  /**
   * @param zone what days and hours are told in
   */
  StoryFunctions(
      Map<SubjectKind, Subjects> subjects, Map<SubjectKind, StoryReader> readers, ZoneId zone) {
    this.subjects = Map.copyOf(subjects);
    this.readers = Map.copyOf(readers);
    this.zone = zone;
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
    Looks.Asker asker = Asking.of(call).asker(subject.type().scope());
    subjects.get(kind).one("story", asker, subject.id());
    String language = call.getArgument("language");
    Language told = language == null ? Language.UK : Language.valueOf(language);
    return readers
        .get(kind)
        .read(subject.id())
        .map(new Storyteller(told, zone)::tell)
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
