package ua.ehealth.mimir.api.rest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import ua.ehealth.mimir.api.rest.form.Field;
import ua.ehealth.mimir.api.rest.form.Schema;
import ua.ehealth.mimir.api.rest.form.Shape;
import ua.ehealth.mimir.review.ReviewedStream;
import ua.ehealth.mimir.review.StreamReview;
import ua.ehealth.mimir.verification.StreamStatus;

/** The streams in an answer (specification 4.3): as they stand, and in lists with their times. */
final class StreamShapes {
  private static final Schema OPEN_STATUS =
      Schema.text("VERIFIED")
          .described("Written by another service: new values may come. " + knownStatuses());

  private static final Field<StreamReview> REASON =
      Field.of(
          "verification_reason",
          Schema.text("AUTO").described("New values may come."),
          StreamReview::reason);

  private static final Field<StreamReview> UNVERIFIED_AT =
      Field.of(
          "unverified_at",
          Schema.moment().orNull().described("When the stream became NOT_VERIFIED."),
          moment(StreamReview::unverifiedAt));

  private static final Field<StreamReview> SYNCED_AT =
      Field.of(
          "synced_at",
          Schema.moment().orNull().described("When the register's answer was obtained."),
          moment(StreamReview::syncedAt));

  private static final Shape<StreamReview> TAX =
      new Shape<>(
          "TaxStream",
          "The tax register (DRFO).",
          List.of(
              status(OPEN_STATUS),
              REASON,
              Field.of("result", Schema.wholeNumber().orNull(), StreamReview::result)));

  private static final Shape<StreamReview> COMMENTED =
      new Shape<>(
          "CommentedStream",
          "A stream with a comment: the register of deaths (DRACS), or the manual rules of NHS.",
          List.of(
              status(OPEN_STATUS),
              REASON,
              Field.of(
                  "verification_comment",
                  Schema.text("A comment").orNull(),
                  StreamReview::comment)));

  private static final Shape<StreamReview> REGISTER =
      new Shape<>(
          "RegisterStream",
          "A register of EIS MVS, asked by Mimir.",
          List.of(
              status(Schema.oneOf(StreamStatus.class)),
              REASON,
              Field.of(
                  "status",
                  Schema.wholeNumber()
                      .orNull()
                      .described(
                          "The register's own code (EIS_MVS_STATUS): 1 record found, 0 not found,"
                              + " -1 fields missing or filled in incorrectly."),
                  StreamReview::result)));

  private static final Map<ReviewedStream, Shape<StreamReview>> STANDING =
      Map.of(
          ReviewedStream.DRFO, TAX,
          ReviewedStream.DRACS_DEATH, COMMENTED,
          ReviewedStream.NHS, COMMENTED,
          ReviewedStream.UNZR, REGISTER,
          ReviewedStream.MVS_PASSPORT, REGISTER,
          ReviewedStream.DMS_PASSPORT, REGISTER);

  private static final Map<Shape<StreamReview>, Shape<StreamReview>> DATED =
      Map.of(
          TAX, dated(TAX, List.of(SYNCED_AT, UNVERIFIED_AT)),
          COMMENTED, dated(COMMENTED, List.of(UNVERIFIED_AT)),
          REGISTER, dated(REGISTER, List.of(SYNCED_AT, UNVERIFIED_AT)));

  private StreamShapes() {}

  /** Of one subject. */
  static Shape<StreamReview> standing(ReviewedStream stream) {
    return STANDING.get(stream);
  }

  /** In a list. */
  static Shape<StreamReview> dated(ReviewedStream stream) {
    return DATED.get(standing(stream));
  }

  private static Shape<StreamReview> dated(
      Shape<StreamReview> standing, List<Field<StreamReview>> times) {
    List<Field<StreamReview>> fields = new ArrayList<>(standing.fields());
    fields.addAll(times);
    return new Shape<>(
        "Dated" + standing.name(), standing.description() + " With its times.", fields);
  }

  private static Field<StreamReview> status(Schema schema) {
    return Field.of("verification_status", schema, StreamReview::status);
  }

  static <T> Function<T, String> moment(Function<T, Instant> time) {
    return whole -> {
      Instant at = time.apply(whole);
      return at == null ? null : at.toString();
    };
  }

  private static String knownStatuses() {
    return "Known are " + List.of(StreamStatus.values()) + ".";
  }
}
