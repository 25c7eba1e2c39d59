package ua.ehealth.mimir.api.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import ua.ehealth.mimir.api.rest.form.Field;
import ua.ehealth.mimir.api.rest.form.Schema;
import ua.ehealth.mimir.api.rest.form.Shape;
import ua.ehealth.mimir.review.EmployeeReview;
import ua.ehealth.mimir.review.ReviewedStream;
import ua.ehealth.mimir.review.StreamReview;
import ua.ehealth.mimir.review.SubjectReview;
import ua.ehealth.mimir.subject.SubjectKind;

/** Persons and parties in an answer (specification 4.3). */
final class SubjectShapes {
  static final String EXAMPLE_ID = "01980000-0000-7000-8000-000000000001";

  static final Shape<SubjectReview> PERSON =
      new Shape<>(
          "PersonVerification",
          "The verification of one person.",
          verification(SubjectKind.PERSON, "Person", StreamShapes::standing, review -> review));

  static final Shape<SubjectReview> PARTY =
      new Shape<>(
          "PartyVerification",
          "The verification of one party.",
          verification(SubjectKind.PARTY, "Party", StreamShapes::standing, review -> review));

  static final Shape<SubjectReview> PERSON_ITEM =
      new Shape<>(
          "PersonVerificationItem",
          "The verification of one person among others.",
          joined(
              List.of(
                  id("person_id", SubjectReview::id),
                  Field.of("person_status", Schema.text("active").orNull(), SubjectReview::status),
                  updatedAt("person_updated_at", review -> review)),
              verification(
                  SubjectKind.PERSON, "DatedPerson", StreamShapes::dated, review -> review)));

  static final Shape<EmployeeReview> PARTY_ITEM =
      new Shape<>(
          "PartyVerificationItem",
          "The verification of the party that one employee is.",
          joined(
              List.of(
                  id("employee_id", EmployeeReview::id),
                  id("party_id", employee -> employee.party().id()),
                  Field.of(
                      "division_id",
                      Schema.uuid(EXAMPLE_ID).orNull(),
                      employee -> employee.division() == null ? null : text(employee.division())),
                  updatedAt("party_updated_at", EmployeeReview::party)),
              verification(
                  SubjectKind.PARTY, "DatedParty", StreamShapes::dated, EmployeeReview::party)));

  private SubjectShapes() {}

  private static <T> List<Field<T>> verification(
      SubjectKind kind,
      String owner,
      Function<ReviewedStream, Shape<StreamReview>> streams,
      Function<T, SubjectReview> review) {
    return List.of(
        Field.of(
            "verification_status",
            Schema.text("VERIFIED")
                .orNull()
                .described("Cumulative, over all streams. Known are " + known(kind) + "."),
            review.andThen(SubjectReview::verificationStatus)),
        Field.nullable(
            "details",
            "Null for who was never eligible, and so has no verification yet.",
            details(kind, owner, streams),
            review.andThen(found -> found.streams().isEmpty() ? null : found)));
  }

  private static Shape<SubjectReview> details(
      SubjectKind kind, String owner, Function<ReviewedStream, Shape<StreamReview>> streams) {
    return new Shape<>(
        owner + "Details",
        "Each stream of the verification.",
        ReviewedStream.of(kind).stream()
            .map(stream -> stream(stream, streams.apply(stream)))
            .toList());
  }

  private static Field<SubjectReview> stream(ReviewedStream stream, Shape<StreamReview> shape) {
    return Field.object(stream.columns(), shape, review -> review.stream(stream).orElseThrow());
  }

  private static List<String> known(SubjectKind kind) {
    return ListParameters.statuses(kind).stream().map(Enum::name).toList();
  }

  private static <T> Field<T> id(String name, Function<T, ?> id) {
    return Field.of(name, Schema.uuid(EXAMPLE_ID), id.andThen(SubjectShapes::text));
  }

  private static <T> Field<T> updatedAt(String name, Function<T, SubjectReview> review) {
    return Field.of(
        name,
        Schema.moment().orNull(),
        review.andThen(StreamShapes.moment(SubjectReview::updatedAt)));
  }

  private static String text(Object id) {
    return id.toString();
  }

  private static <T> List<Field<T>> joined(List<Field<T>> first, List<Field<T>> second) {
    List<Field<T>> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
