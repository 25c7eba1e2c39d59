package ua.ehealth.mimir.sync;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.registry.answers.DeploymentKey;
import ua.ehealth.mimir.registry.answers.QuestionHash;
import ua.ehealth.mimir.settings.EngineSettings;
import ua.ehealth.mimir.settings.Settings;
import ua.ehealth.mimir.subject.SubjectKind;
import ua.ehealth.mimir.sync.subjects.StoryReader;
import ua.ehealth.mimir.verification.story.CaseFile;
import ua.ehealth.mimir.verification.story.Language;
import ua.ehealth.mimir.verification.story.Story;
import ua.ehealth.mimir.verification.story.Storyteller;

/** Stories of subjects, for whoever shows them (specification 2.10.2). */
public final class Stories {
  private final Map<SubjectKind, StoryReader> readers = new EnumMap<>(SubjectKind.class);
  private final Map<Language, Storyteller> tellers = new EnumMap<>(Language.class);

  /**
   * @param databases migrated
   */
  public Stories(Settings settings, Databases databases) {
    this(
        settings,
        databases,
        new QuestionHash(
            new DeploymentKey(databases.mimir()).orElseShared(settings.engine().pseudonymKey())));
  }

  /**
   * @param databases migrated
   * @param hash with the key of the deployment
   */
  public Stories(Settings settings, Databases databases, QuestionHash hash) {
    EngineSettings engine = settings.engine();
    for (SubjectKind kind : SubjectKind.values()) {
      readers.put(
          kind,
          new StoryReader(databases.of(kind), kind, settings.jobs(), engine, hash::pseudonym));
    }
    for (Language language : Language.values()) {
      tellers.put(language, new Storyteller(language, engine.zone()));
    }
  }

  /** What the story is made of; empty if there is no such subject. */
  public Optional<CaseFile> caseFile(SubjectKind kind, UUID id) {
    return readers.get(kind).read(id);
  }

  public Story tell(CaseFile file, Language language) {
    return tellers.get(language).tell(file);
  }
}
