package ua.ehealth.mimir.verification.story;

import java.time.Instant;
import java.util.Map;
import ua.ehealth.mimir.verification.Reason;
import ua.ehealth.mimir.verification.StreamStatus;

/** When a stream of an eligible subject will be asked again (specification 2.2, 2.6). */
final class NextTime {
  private final Texts texts;
  private final Moments moments;

  NextTime(Texts texts, Moments moments) {
    this.texts = texts;
    this.moments = moments;
  }

  String of(StreamNow stream) {
    String question =
        stream.question() == null ? "" : texts.get("question", Map.of("id", stream.question()));
    return texts.get(
        "next", Map.of("when", when(stream), "question", question, "only", onlyLater(stream)));
  }

  private String when(StreamNow stream) {
    if (stream.taken()) {
      return texts.get("next.taken");
    }
    if (stream.notBefore() != null) {
      return waiting(stream);
    }
    return switch (stream.state().status()) {
      case VERIFICATION_NEEDED, IN_REVIEW ->
          texts.get(
              Reason.ONLINE_TRIGGERED.equals(stream.state().reason()) ? "next.first" : "next.run");
      case VERIFIED ->
          stream.state().syncedAt() == null
              ? texts.get("next.run")
              : onDay(stream, stream.periodDays());
      case NOT_VERIFIED ->
          stream.recheckDays() > 0 && stream.state().syncedAt() != null
              ? onDay(stream, stream.recheckDays())
              : texts.get("next.never");
      case VERIFICATION_NOT_NEEDED ->
          texts.first(Map.of(), "next.absent." + stream.stream().columns(), "next.absent");
    };
  }

  private String waiting(StreamNow stream) {
    boolean nextRun = stream.notBefore().equals(Instant.MAX);
    String until = nextRun ? "" : moments.moment(stream.notBefore());
    if (stream.attempts() == 0) {
      return texts.get(nextRun ? "next.run" : "next.aside", Map.of("moment", until));
    }
    return texts.get(
        nextRun ? "next.unanswered.run" : "next.unanswered",
        Map.of("times", texts.counted("times", stream.attempts()), "moment", until));
  }

  private String onDay(StreamNow stream, int days) {
    return texts.get(
        "next.day",
        Map.of("day", moments.day(moments.dayOf(stream.state().syncedAt()).plusDays(days))));
  }

  private String onlyLater(StreamNow stream) {
    boolean open = stream.taken() || stream.state().status() == StreamStatus.VERIFICATION_NEEDED;
    return stream.answerAfter() == null || !open
        ? ""
        : texts.get("next.only", Map.of("moment", moments.moment(stream.answerAfter())));
  }
}
