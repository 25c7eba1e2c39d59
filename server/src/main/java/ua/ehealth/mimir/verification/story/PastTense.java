package ua.ehealth.mimir.verification.story;

import static java.util.Map.entry;

import java.util.Map;
import java.util.stream.Collectors;
import ua.ehealth.mimir.subject.Flaw;
import ua.ehealth.mimir.subject.SubjectKind;
import ua.ehealth.mimir.verification.ChangeCause;
import ua.ehealth.mimir.verification.StreamStatus;

/** One row of the history as sentences: what happened, and what rule made which status of it. */
final class PastTense {
  private final Words words;
  private final Moments moments;
  private final CommentMask mask;
  private final SubjectKind kind;

  PastTense(Words words, Moments moments, CommentMask mask, SubjectKind kind) {
    this.words = words;
    this.moments = moments;
    this.mask = mask;
    this.kind = kind;
  }

  Story.Sentence of(PastMove move) {
    String text =
        words
            .texts()
            .get(
                "past",
                Map.of(
                    "moment",
                    moments.moment(move.at()),
                    "stream",
                    words.stream(move.stream()),
                    "event",
                    event(move),
                    "outcome",
                    outcome(move)));
    return new Story.Sentence(move.at(), move.stream(), text);
  }

  private String event(PastMove move) {
    String cause = move.cause();
    if (isAnswer(cause) && move.registerCode() != null) {
      return words.texts().first(answer(move), "event." + cause);
    }
    if (cause.equals(ChangeCause.LOCAL_CHECK.code())) {
      return localCheck(move);
    }
    return words
        .texts()
        .first(
            Map.of("who", move.causedBy(), "comment", comment(move), "cause", cause),
            "event." + cause + "." + move.toStatus(),
            "event." + cause + "." + words.kind(kind),
            isAnswer(cause) ? "event.answer-without-code" : "event." + cause,
            "event.other");
  }

  private static boolean isAnswer(String cause) {
    for (ChangeCause known : ChangeCause.values()) {
      if (known.code().equals(cause)) {
        return known.isAnswer();
      }
    }
    return false;
  }

  private Map<String, ?> answer(PastMove move) {
    Texts texts = words.texts();
    short code = move.registerCode();
    return Map.ofEntries(
        entry("asked", texts.first(Map.of(), "asked." + move.stream(), "asked.other")),
        entry("question", question(move.question())),
        entry("code", code),
        entry("answer", texts.first(Map.of(), "answer." + code, "answer.other")),
        entry(
            "meaning",
            texts.first(
                Map.of(),
                "meaning." + move.stream() + "." + code,
                "meaning." + code,
                "meaning.other")));
  }

  private String question(String pseudonym) {
    return pseudonym == null ? "" : words.texts().get("question", Map.of("id", pseudonym));
  }

  private String localCheck(PastMove move) {
    Texts texts = words.texts();
    if (move.toStatus().equals(StreamStatus.VERIFICATION_NOT_NEEDED.name())) {
      return texts.first(
          Map.of(),
          "event.absent." + move.stream() + "." + words.kind(kind),
          "event.absent." + words.kind(kind));
    }
    String flaws =
        move.flaws().isEmpty()
            ? ""
            : texts.get(
                "flaws",
                Map.of(
                    "flaws",
                    move.flaws().stream().map(this::flaw).collect(Collectors.joining("; "))));
    String cleared = move.cleared() ? texts.get("cleared") : "";
    return texts.first(
        Map.of("flaws", flaws, "cleared", cleared),
        "event.incorrect." + move.stream(),
        "event.incorrect");
  }

  private String flaw(Flaw flaw) {
    Texts texts = words.texts();
    return switch (flaw) {
      case Flaw.WrongLength length ->
          texts.get(
              "flaw.wrong-length",
              Map.of(
                  "actual",
                  texts.counted("characters", length.actual()),
                  "expected",
                  length.expected()));
      case Flaw.LatinLetter letter ->
          texts.get(
              "flaw.latin-letter",
              Map.of(
                  "ordinal",
                  ordinal(letter.position()),
                  "latin",
                  letter.latin(),
                  "cyrillic",
                  letter.cyrillic()));
      case Flaw.ForbiddenLetter letter ->
          texts.get("flaw.forbidden-letter", Map.of("ordinal", ordinal(letter.position())));
      case Flaw.NotALetter letter ->
          texts.get("flaw.not-a-letter", Map.of("position", letter.position()));
      case Flaw.NotADigit digit ->
          texts.get("flaw.not-a-digit", Map.of("position", digit.position()));
      case Flaw.NotAHyphen hyphen ->
          texts.get("flaw.not-a-hyphen", Map.of("position", hyphen.position()));
    };
  }

  private String ordinal(int position) {
    return words
        .texts()
        .first(Map.of("position", position), "ordinal." + position, "ordinal.other");
  }

  private String comment(PastMove move) {
    return move.comment() == null
        ? ""
        : words.texts().get("comment", Map.of("comment", mask.of(move.comment())));
  }

  private String outcome(PastMove move) {
    Map<String, String> values =
        Map.of(
            "rules",
            move.ruleVersion(),
            "from",
            move.fromStatus() == null ? "" : words.status(move.fromStatus()),
            "to",
            words.status(move.toStatus()),
            "code",
            words.code(move.toStatus(), move.toReason()));
    if (move.fromStatus() == null) {
      return words.texts().get("outcome.first", values);
    }
    return words
        .texts()
        .get(move.fromStatus().equals(move.toStatus()) ? "outcome.same" : "outcome.moved", values);
  }
}
