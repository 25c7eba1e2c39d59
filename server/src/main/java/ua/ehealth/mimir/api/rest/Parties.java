package ua.ehealth.mimir.api.rest;

import java.util.Optional;
import java.util.UUID;
import ua.ehealth.mimir.api.rest.form.Ids;
import ua.ehealth.mimir.api.rest.form.Query;
import ua.ehealth.mimir.api.security.Asker;
import ua.ehealth.mimir.api.security.Looks;
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
  private static final String UNKNOWN = "not found";

  private final Reviews reviews;
  private final EmployeeList list;
  private final Sight sight;
  private final Looks looks;

  Parties(Reviews reviews, EmployeeList list, Sight sight, Looks looks) {
    this.reviews = reviews;
    this.list = list;
    this.sight = sight;
    this.looks = looks;
  }

  /**
   * The verification of one.
   *
   * @param id what is no uuid is nobody's
   * @throws Refusal 403 where the asker sees only whom its legal entity employs, whether there is
   *     such a party or not; 404
   */
  SubjectReview one(Asker asker, String id) {
    Optional<UUID> named = Ids.read(id);
    if (!sight.reaches(asker.caller(), named)) {
      named.ifPresent(
          party -> looks.record(asker, SubjectKind.PARTY, party, AccessOutcome.REFUSED));
      throw Sight.denied();
    }
    UUID party = named.orElseThrow(() -> Refusal.notFound(UNKNOWN));
    return looks.looked(
        asker, SubjectKind.PARTY, party, reviews.find(SubjectKind.PARTY, party), UNKNOWN);
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
      looks.shown(
          asker,
          SubjectKind.PARTY,
          page.items().stream().map(employee -> employee.party().id()).distinct().toList());
      return new Listed<>(page, portion);
    } catch (BadCursor none) {
      throw ListParameters.noCursor();
    }
  }
}
