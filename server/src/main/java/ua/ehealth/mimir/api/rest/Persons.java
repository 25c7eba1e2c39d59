package ua.ehealth.mimir.api.rest;

import java.util.UUID;
import ua.ehealth.mimir.api.rest.form.Ids;
import ua.ehealth.mimir.api.rest.form.Query;
import ua.ehealth.mimir.api.security.Asker;
import ua.ehealth.mimir.api.security.Looks;
import ua.ehealth.mimir.api.security.Refusal;
import ua.ehealth.mimir.review.BadCursor;
import ua.ehealth.mimir.review.ListOrder;
import ua.ehealth.mimir.review.Page;
import ua.ehealth.mimir.review.PersonFilter;
import ua.ehealth.mimir.review.PersonList;
import ua.ehealth.mimir.review.Portion;
import ua.ehealth.mimir.review.Reviews;
import ua.ehealth.mimir.review.SubjectReview;
import ua.ehealth.mimir.subject.SubjectKind;

/** Persons as REST shows them, each look journaled (specification 4.3). */
final class Persons {
  private static final String UNKNOWN = "not found";

  private final Reviews reviews;
  private final PersonList list;
  private final Looks looks;

  Persons(Reviews reviews, PersonList list, Looks looks) {
    this.reviews = reviews;
    this.list = list;
    this.looks = looks;
  }

  /**
   * The verification of one.
   *
   * @param id what is no uuid is nobody's
   * @throws Refusal 404
   */
  SubjectReview one(Asker asker, String id) {
    UUID person = Ids.read(id).orElseThrow(() -> Refusal.notFound(UNKNOWN));
    return looks.looked(
        asker, SubjectKind.PERSON, person, reviews.find(SubjectKind.PERSON, person), UNKNOWN);
  }

  Listed<SubjectReview> page(Asker asker, Query query) {
    PersonFilter filter = ListParameters.persons(query);
    Portion portion = ListParameters.portion(query);
    try {
      Page<SubjectReview> page = list.page(filter, ListOrder.ID_ASC, portion);
      looks.shown(asker, SubjectKind.PERSON, page.items().stream().map(SubjectReview::id).toList());
      return new Listed<>(page, portion);
    } catch (BadCursor none) {
      throw ListParameters.noCursor();
    }
  }
}
