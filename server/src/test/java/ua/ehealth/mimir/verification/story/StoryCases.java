package ua.ehealth.mimir.verification.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import ua.ehealth.mimir.subject.Flaw;
import ua.ehealth.mimir.subject.SubjectKind;
import ua.ehealth.mimir.verification.ChangeCause;
import ua.ehealth.mimir.verification.StreamState;
import ua.ehealth.mimir.verification.StreamStatus;

/** Every kind of thing that a story tells, each under the words that say what it is. */
final class StoryCases {
  static final Instant AT = Instant.parse("2026-03-01T09:05:00Z");
  static final UUID USER = UUID.fromString("00000000-0000-4000-8000-0000000000aa");
  static final String QUESTION = "3f9a0c51d2e7";

  static final List<Flaw> FLAWS =
      List.of(
          new Flaw.WrongLength(14, 11),
          new Flaw.WrongLength(8, 1),
          new Flaw.WrongLength(9, 2),
          new Flaw.LatinLetter(1, 'A', 'А'),
          new Flaw.LatinLetter(2, 'K', 'К'),
          new Flaw.ForbiddenLetter(2),
          new Flaw.NotALetter(1),
          new Flaw.NotADigit(7),
          new Flaw.NotAHyphen(9));

  private StoryCases() {}

  record Past(String name, SubjectKind kind, PastMove move) {}

  record Present(String name, CaseFile file) {}

  /** Every cause of every stream to every status, and what answers and flaws there are. */
  static List<Past> past() {
    List<Past> cases = new ArrayList<>();
    List<String> causes =
        Stream.concat(
                Arrays.stream(ChangeCause.values()).map(ChangeCause::code), Stream.of("other"))
            .toList();
    for (String cause : causes) {
      for (String stream : List.of("unzr", "mvs_passport", "dms_passport", "nhs")) {
        for (StreamStatus status : StreamStatus.values()) {
          cases.add(past(SubjectKind.PERSON, cause, stream, status, null, List.of()));
        }
      }
    }
    for (String cause : List.of("answer", "reused-answer", "spread")) {
      for (String stream : List.of("unzr", "mvs_passport", "dms_passport")) {
        for (int code = 1; code >= -1; code--) {
          boolean good = stream.equals("unzr") ? code == 1 : code == 0;
          StreamStatus status = good ? StreamStatus.VERIFIED : StreamStatus.NOT_VERIFIED;
          cases.add(past(SubjectKind.PERSON, cause, stream, status, (short) code, List.of()));
        }
      }
    }
    for (Flaw flaw : FLAWS) {
      cases.add(
          past(
              SubjectKind.PERSON,
              "local-check",
              "unzr",
              StreamStatus.NOT_VERIFIED,
              null,
              List.of(flaw)));
    }
    cases.add(
        past(
            SubjectKind.PARTY,
            "local-check",
            "mvs_passport",
            StreamStatus.NOT_VERIFIED,
            null,
            List.of(new Flaw.LatinLetter(1, 'A', 'А'), new Flaw.LatinLetter(2, 'B', 'В'))));
    for (String cause : List.of("local-check", "data-changed")) {
      cases.add(
          past(
              SubjectKind.PARTY,
              cause,
              "mvs_passport",
              StreamStatus.VERIFICATION_NOT_NEEDED,
              null,
              List.of()));
    }
    return cases;
  }

  private static Past past(
      SubjectKind kind,
      String cause,
      String stream,
      StreamStatus status,
      Short code,
      List<Flaw> flaws) {
    boolean asked = code != null;
    boolean byHand = cause.equals("resubmitted") || cause.equals("manual-rules");
    PastMove move =
        new PastMove(
            AT,
            stream,
            cause,
            USER,
            "VERIFICATION_NEEDED",
            status.name(),
            "AUTO",
            code,
            "1",
            asked ? QUESTION : null,
            flaws,
            !flaws.isEmpty() && stream.equals("unzr"),
            byHand ? "лист від 01.02.2026" : null);
    return new Past(
        String.join(
            " ",
            kind.toString(),
            cause,
            stream,
            status.name(),
            code == null ? "" : code.toString(),
            flaws.isEmpty() ? "" : flaws.toString()),
        kind,
        move);
  }

  static CaseFile file(SubjectKind kind, List<PastMove> history) {
    return new CaseFile(kind, true, "VERIFIED", List.of(), List.of(), history, List.of());
  }

  /** What can stand now, and what comes of it. */
  static List<Present> present() {
    List<Present> cases = new ArrayList<>();
    for (SubjectKind kind : SubjectKind.values()) {
      cases.add(new Present(kind + " without a row", file(kind, List.of())));
      cases.add(new Present(kind + " without a status", whole(kind, null, true, List.of())));
      for (String status :
          List.of("VERIFIED", "VERIFICATION_NEEDED", "CHANGES_NEEDED", "NOT_VERIFIED")) {
        cases.add(new Present(kind + " " + status, whole(kind, status, true, streams(status))));
      }
      cases.add(
          new Present(
              kind + " at odds with its streams",
              whole(kind, "VERIFIED", true, streams("VERIFICATION_NEEDED"))));
      cases.add(
          new Present(kind + " not eligible", whole(kind, "VERIFIED", false, streams("VERIFIED"))));
    }
    for (var stream : ua.ehealth.mimir.verification.Stream.values()) {
      nows(stream)
          .forEach(now ->
              cases.add(
                  new Present(
                      stream + " " + now.state().status() + " " + now.notBefore(),
                      whole(SubjectKind.PERSON, "VERIFIED", true, List.of(now)))));
    }
    cases.add(
        new Present(
            "others",
            new CaseFile(
                SubjectKind.PERSON,
                true,
                "CHANGES_NEEDED",
                streams("VERIFIED"),
                List.of(
                    new OtherStream("drfo", "NOT_VERIFIED", "AUTO", null, AT),
                    new OtherStream("dracs_death", "VERIFICATION_NOT_NEEDED", "AUTO", null, null),
                    new OtherStream("nhs", "VERIFICATION_NEEDED", "RULES_TRIGGERED", null, null)),
                List.of(),
                List.of())));
    cases.add(
        new Present(
            "judged by hand",
            new CaseFile(
                SubjectKind.PERSON,
                true,
                "CHANGES_NEEDED",
                streams("VERIFIED"),
                List.of(new OtherStream("nhs", "NOT_VERIFIED", "MANUAL", "дві особи в одній", AT)),
                List.of(),
                List.of())));
    return cases;
  }

  private static CaseFile whole(
      SubjectKind kind, String status, boolean eligible, List<StreamNow> streams) {
    List<OtherStream> others = List.of(new OtherStream("drfo", "VERIFIED", "AUTO", null, null));
    return new CaseFile(kind, eligible, status, streams, others, List.of(), List.of());
  }

  /** One stream from which the cumulative status follows. */
  private static List<StreamNow> streams(String cumulative) {
    StreamStatus status =
        switch (cumulative) {
          case "VERIFIED" -> StreamStatus.VERIFIED;
          case "VERIFICATION_NEEDED" -> StreamStatus.VERIFICATION_NEEDED;
          default -> StreamStatus.NOT_VERIFIED;
        };
    return List.of(now(ua.ehealth.mimir.verification.Stream.MVS_PASSPORT, status, "AUTO"));
  }

  private static StreamNow now(
      ua.ehealth.mimir.verification.Stream stream, StreamStatus status, String reason) {
    boolean bad = status == StreamStatus.NOT_VERIFIED;
    boolean answered = bad || status == StreamStatus.VERIFIED;
    StreamState state =
        new StreamState(
            status, reason, null, null, answered ? AT : null, bad ? AT.minusSeconds(86_400) : null);
    String question = status == StreamStatus.VERIFICATION_NOT_NEEDED ? null : QUESTION;
    return new StreamNow(stream, state, false, null, 0, null, 270, 0, question);
  }

  private static List<StreamNow> nows(ua.ehealth.mimir.verification.Stream stream) {
    List<StreamNow> nows = new ArrayList<>();
    for (StreamStatus status : StreamStatus.values()) {
      StreamNow now = now(stream, status, "AUTO");
      nows.add(now);
      nows.add(with(now, true, null, 0, null, 0));
      nows.add(with(now, false, AT.plus(Duration.ofDays(1)), 0, null, 0));
      nows.add(with(now, false, AT.plus(Duration.ofHours(1)), 3, null, 0));
      nows.add(with(now, false, Instant.MAX, 5, null, 0));
      nows.add(with(now, false, null, 0, AT, 0));
      nows.add(with(now, false, null, 0, null, 30));
    }
    nows.add(now(stream, StreamStatus.VERIFICATION_NEEDED, "ONLINE_TRIGGERED"));
    return nows;
  }

  private static StreamNow with(
      StreamNow now,
      boolean taken,
      Instant notBefore,
      int attempts,
      Instant answerAfter,
      int recheckDays) {
    return new StreamNow(
        now.stream(),
        now.state(),
        taken,
        notBefore,
        attempts,
        answerAfter,
        now.periodDays(),
        recheckDays,
        now.question());
  }
}
