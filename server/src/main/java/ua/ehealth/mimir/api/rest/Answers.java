package ua.ehealth.mimir.api.rest;

import java.util.List;
import ua.ehealth.mimir.api.rest.form.Field;
import ua.ehealth.mimir.api.rest.form.Shape;
import ua.ehealth.mimir.review.EmployeeReview;
import ua.ehealth.mimir.review.SubjectReview;

/** The bodies of the answers (specification 4.3). */
final class Answers {
  static final Shape<SubjectReview> PERSON =
      data("PersonVerificationAnswer", "One person.", SubjectShapes.PERSON);

  static final Shape<SubjectReview> PARTY =
      data("PartyVerificationAnswer", "One party.", SubjectShapes.PARTY);

  static final Shape<Listed<SubjectReview>> PERSONS =
      Listed.shape(
          "PersonVerificationsAnswer",
          "A page of persons, in the order of their ids.",
          SubjectShapes.PERSON_ITEM);

  static final Shape<Listed<EmployeeReview>> PARTIES =
      Listed.shape(
          "PartyVerificationsAnswer",
          "A page of employees, in the order of the parties' ids.",
          SubjectShapes.PARTY_ITEM);

  private Answers() {}

  private static <T> Shape<T> data(String name, String description, Shape<T> shape) {
    return new Shape<>(name, description, List.of(Field.object("data", shape, whole -> whole)));
  }
}
