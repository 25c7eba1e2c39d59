package ua.ehealth.mimir.api.rest;

import java.util.Optional;
import java.util.UUID;
import ua.ehealth.mimir.api.rest.form.Ids;
import ua.ehealth.mimir.api.rest.form.Query;
import ua.ehealth.mimir.api.security.Refusal;
import ua.ehealth.mimir.privacy.AccessOutcome;
import ua.ehealth.mimir.review.BadCursor;
import ua.ehealth.mimir.review.EmployeeList;
import ua.ehealth.mimir.review.EmployeeReview;
import ua.ehealth.mimir.review.Page;
import ua.ehealth.mimir.review.PartyFilter;
import ua.ehealth.mimir.review.Portion;
import ua.ehealth.mimir.review.Reviews;
import ua.ehealth.mimir.review.SubjectReview;
import ua.ehealth.mimir.subject.SubjectKind;

/** Parties as REST shows them, each look journaled (specification 4.3). */
final class Parties {
  private final Reviews reviews;
  private final EmployeeList list;
  private final Sight sight;
  private final LookJournal journal;

  Parties(Reviews reviews, EmployeeList list, Sight sight, LookJournal journal) {
    this.reviews = reviews;
    this.list = list;
    this.sight = sight;
    this.journal = journal;
  }

  /**
   * The verification of one.
   *
   * @param id what is no uuid is nobody's
   * @throws Refusal 403 where the asker sees only whom its legal entity employs, whether there is
   *     such a party or not; 404
   */
  SubjectReview one(Asker asker, String id) {
    Optional<UUID> party = Ids.read(id);
    if (!sight.reaches(asker.caller(), party)) {
      party.ifPresent(
          known -> journal.record(asker, SubjectKind.PARTY, known, AccessOutcome.REFUSED));
      throw Sight.denied();
    }
    return journal.looked(
        asker,
        SubjectKind.PARTY,
        party,
        party.flatMap(known -> reviews.find(SubjectKind.PARTY, known)));
  }

  /**
   * A page of employees.
   *
   * @throws Refusal 403 where others are asked for by their id
   */
  Listed<EmployeeReview> page(Asker asker, Query query) {
    PartyFilter wanted = ListParameters.parties(query);
    Portion portion = ListParameters.portion(query);
    PartyFilter allowed = sight.narrow(asker.caller(), wanted);
    try {
      Page<EmployeeReview> page = list.page(allowed, portion);
      if (page.entries().isEmpty() && sight.hides(allowed)) {
        throw Sight.denied();
      }
      journal.shown(
          asker,
          SubjectKind.PARTY,
          page.items().stream().map(employee -> employee.party().id()).distinct().toList());
      return new Listed<>(page, portion);
    } catch (BadCursor none) {
      throw ListParameters.noCursor();
    }
  }
}
