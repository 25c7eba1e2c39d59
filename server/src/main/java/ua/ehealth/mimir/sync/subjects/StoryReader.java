package ua.ehealth.mimir.sync.subjects;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.settings.EngineSettings;
import ua.ehealth.mimir.settings.JobSettings;
import ua.ehealth.mimir.subject.Party;
import ua.ehealth.mimir.subject.Person;
import ua.ehealth.mimir.subject.Subject;
import ua.ehealth.mimir.subject.SubjectKind;
import ua.ehealth.mimir.verification.story.CaseFile;

/** Reads what the story of one subject is made of (specification 2.10.2). */
public final class StoryReader {
  private final Database database;
  private final SubjectKind kind;
  private final TransactionTemplate moment;
  private final CurrentStreams current;
  private final PastMoves past;

  /**
   * @param database MPI for persons, PRM for parties
   * @param jobs how long answers are good for, by the name of the job
   * @param pseudonyms of questions, the same as in the history
   */
  public StoryReader(
      Database database,
      SubjectKind kind,
      Map<String, JobSettings> jobs,
      EngineSettings engine,
      Function<Question, String> pseudonyms) {
    this.database = database;
    this.kind = kind;
    this.moment =
        new TransactionTemplate(
            Objects.requireNonNull(database.transactions().getTransactionManager()));
    moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    moment.setReadOnly(true);
    this.current = new CurrentStreams(database.jdbc(), kind, jobs, engine.zone(), pseudonyms);
    this.past = new PastMoves(database.jdbc());
  }

  /** Empty if there is no such subject. All of it is of one moment. */
  public Optional<CaseFile> read(UUID id) {
    return moment.execute(_ -> {
      IndexPlans.set(database.jdbc());
      StoredSubject stored = SubjectReader.read(database.jdbc(), kind, List.of(id)).get(id);
      return Optional.ofNullable(stored).map(this::caseFile);
    });
  }

  private CaseFile caseFile(StoredSubject stored) {
    Subject subject = stored.subject();
    CurrentStreams.Standing standing = current.of(subject);
    return new CaseFile(
        kind,
        subject.eligible(),
        stored.verificationStatus(),
        standing.ours(),
        standing.others(),
        past.of(subject.id()),
        names(subject));
  }

  private static List<String> names(Subject subject) {
    return switch (subject) {
      case Person person ->
          Stream.of(person.lastName(), person.firstName(), person.secondName())
              .filter(Objects::nonNull)
              .toList();
      // Nobody writes comments on parties.
      case Party _ -> List.of();
    };
  }
}
