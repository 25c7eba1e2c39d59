package ua.ehealth.mimir.api.security;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.privacy.Access;
import ua.ehealth.mimir.privacy.AccessJournal;
import ua.ehealth.mimir.privacy.AccessOutcome;
import ua.ehealth.mimir.privacy.BufferedJournal;
import ua.ehealth.mimir.privacy.Pseudonyms;
import ua.ehealth.mimir.subject.SubjectKind;
import ua.ehealth.mimir.time.Stopwatch;

/**
 * Takes down who looked at whom, before it is shown (specification 4.1, 4.4); it is written a
 * moment later. What cannot be taken down is refused: all methods throw {@link
 * ua.ehealth.mimir.privacy.JournalUnavailable}.
 */
public final class Looks implements AutoCloseable {
  private final Map<SubjectKind, BufferedJournal> journals = new EnumMap<>(SubjectKind.class);
  private final Pseudonyms pseudonyms;

  /**
   * @param ids time-ordered ones for new rows
   */
  public Looks(Databases databases, Pseudonyms pseudonyms, Supplier<UUID> ids) {
    this.pseudonyms = pseudonyms;
    for (SubjectKind kind : SubjectKind.values()) {
      journals.put(
          kind, new BufferedJournal(new AccessJournal(databases.of(kind), ids), Stopwatch.SYSTEM));
    }
  }

  /**
   * One subject was looked for.
   *
   * @param unknown the text of the 404
   * @return who was found
   * @throws Refusal 404
   */
  public <T> T looked(
      Asker asker, SubjectKind kind, UUID subject, Optional<T> found, String unknown) {
    AccessOutcome outcome = found.isPresent() ? AccessOutcome.SHOWN : AccessOutcome.NOT_FOUND;
    record(asker, kind, subject, outcome);
    return found.orElseThrow(() -> Refusal.notFound(unknown));
  }

  /** A page of subjects is to be shown. */
  public void shown(Asker asker, SubjectKind kind, Collection<UUID> subjects) {
    record(asker, kind, subjects, AccessOutcome.SHOWN);
  }

  /** One look at, or act on, a subject. */
  public void record(Asker asker, SubjectKind kind, UUID subject, AccessOutcome outcome) {
    record(asker, kind, List.of(subject), outcome);
  }

  private void record(
      Asker asker, SubjectKind kind, Collection<UUID> subjects, AccessOutcome outcome) {
    journals
        .get(kind)
        .record(
            subjects.stream()
                .map(subject ->
                    new Access(
                        asker.caller().user(),
                        Optional.of(asker.caller().client()),
                        asker.function(),
                        pseudonym(kind, subject),
                        outcome,
                        Optional.of(asker.requestId())))
                .toList());
  }

  private String pseudonym(SubjectKind kind, UUID subject) {
    return switch (kind) {
      case PERSON -> pseudonyms.ofPerson(subject);
      case PARTY -> pseudonyms.ofParty(subject);
    };
  }

  /** Returns when all is written. */
  @Override
  public void close() {
    journals.values().forEach(BufferedJournal::close);
  }
}
