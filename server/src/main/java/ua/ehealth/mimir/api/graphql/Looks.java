package ua.ehealth.mimir.api.graphql;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import ua.ehealth.mimir.api.security.Caller;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.privacy.Access;
import ua.ehealth.mimir.privacy.AccessJournal;
import ua.ehealth.mimir.privacy.AccessOutcome;
import ua.ehealth.mimir.privacy.Pseudonyms;
import ua.ehealth.mimir.subject.SubjectKind;

/** Journals who looked at whom, before it is shown (specification 4.1, 4.4). */
final class Looks {
  private final Map<SubjectKind, AccessJournal> journals = new EnumMap<>(SubjectKind.class);
  private final Pseudonyms pseudonyms;

  /**
   * @param ids time-ordered ones for new rows
   */
  Looks(Databases databases, Pseudonyms pseudonyms, Supplier<UUID> ids) {
    this.pseudonyms = pseudonyms;
    journals.put(SubjectKind.PERSON, new AccessJournal(databases.mpi(), ids));
    journals.put(SubjectKind.PARTY, new AccessJournal(databases.prm(), ids));
  }

  /**
   * One look at, or act on, a subject.
   *
   * @param function as the schema calls it
   */
  void record(String function, Asker asker, SubjectKind kind, UUID subject, AccessOutcome outcome) {
    journals.get(kind).record(access(function, asker, kind, subject, outcome));
  }

  /** A page of subjects, in one statement. */
  void shown(String function, Asker asker, SubjectKind kind, Collection<UUID> subjects) {
    List<Access> accesses =
        subjects.stream()
            .map(subject -> access(function, asker, kind, subject, AccessOutcome.SHOWN))
            .toList();
    journals.get(kind).record(accesses);
  }

  /** Who looks. */
  record Asker(Caller caller, String requestId) {}

  private Access access(
      String function, Asker asker, SubjectKind kind, UUID subject, AccessOutcome outcome) {
    return new Access(
        asker.caller().user(),
        Optional.of(asker.caller().client()),
        function,
        kind == SubjectKind.PERSON ? pseudonyms.ofPerson(subject) : pseudonyms.ofParty(subject),
        outcome,
        Optional.of(asker.requestId()));
  }
}
