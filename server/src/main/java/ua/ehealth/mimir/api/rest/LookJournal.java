package ua.ehealth.mimir.api.rest;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import ua.ehealth.mimir.api.security.Refusal;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.privacy.Access;
import ua.ehealth.mimir.privacy.AccessJournal;
import ua.ehealth.mimir.privacy.AccessOutcome;
import ua.ehealth.mimir.privacy.BufferedJournal;
import ua.ehealth.mimir.privacy.Pseudonyms;
import ua.ehealth.mimir.review.SubjectReview;
import ua.ehealth.mimir.subject.SubjectKind;
import ua.ehealth.mimir.time.Stopwatch;

/** Journals who looked at whom over REST, before it is shown (specification 4.1). */
final class LookJournal implements AutoCloseable {
  private final Map<SubjectKind, BufferedJournal> journals = new EnumMap<>(SubjectKind.class);
  private final Pseudonyms pseudonyms;

  LookJournal(Databases databases, Pseudonyms pseudonyms, Supplier<UUID> ids) {
    this.pseudonyms = pseudonyms;
    journals.put(
        SubjectKind.PERSON,
        new BufferedJournal(new AccessJournal(databases.mpi(), ids), Stopwatch.SYSTEM));
    journals.put(
        SubjectKind.PARTY,
        new BufferedJournal(new AccessJournal(databases.prm(), ids), Stopwatch.SYSTEM));
  }

  /**
   * One subject was looked for.
   *
   * @param id empty where none was named: then there is nothing to journal
   * @return who was found
   * @throws Refusal 404
   */
  SubjectReview looked(
      Asker asker, SubjectKind kind, Optional<UUID> id, Optional<SubjectReview> found) {
    AccessOutcome outcome = found.isPresent() ? AccessOutcome.SHOWN : AccessOutcome.NOT_FOUND;
    id.ifPresent(named -> record(asker, kind, named, outcome));
    return found.orElseThrow(() -> Refusal.notFound("not found"));
  }

  /** A page of subjects is to be shown. */
  void shown(Asker asker, SubjectKind kind, List<UUID> subjects) {
    journals
        .get(kind)
        .record(subjects.stream().map(id -> access(asker, kind, id, AccessOutcome.SHOWN)).toList());
  }

  void record(Asker asker, SubjectKind kind, UUID subject, AccessOutcome outcome) {
    journals.get(kind).record(List.of(access(asker, kind, subject, outcome)));
  }

  private Access access(Asker asker, SubjectKind kind, UUID subject, AccessOutcome outcome) {
    return new Access(
        asker.caller().user(),
        Optional.of(asker.caller().client()),
        asker.operation().id(),
        kind == SubjectKind.PERSON ? pseudonyms.ofPerson(subject) : pseudonyms.ofParty(subject),
        outcome,
        asker.requestId());
  }

  @Override
  public void close() {
    journals.values().forEach(BufferedJournal::close);
  }
}
