package ua.ehealth.mimir.verification.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ua.ehealth.mimir.verification.Reason;
import ua.ehealth.mimir.verification.StreamState;
import ua.ehealth.mimir.verification.StreamStatus;

/** What stands now: the whole, then each stream and what comes next of it. */
final class PresentTense {
  private final Words words;
  private final Moments moments;
  private final CommentMask mask;
  private final CaseFile file;
  private final Overall overall;

  PresentTense(Words words, Moments moments, CommentMask mask, CaseFile file) {
    this.words = words;
    this.moments = moments;
    this.mask = mask;
    this.file = file;
    this.overall = new Overall(words, file);
  }

  List<Story.Sentence> sentences() {
    List<Story.Sentence> sentences = new ArrayList<>();
    sentences.add(new Story.Sentence(null, null, overall.text()));
    if (file.streams().isEmpty()) {
      sentences.add(new Story.Sentence(null, null, words.texts().get("now.no-row")));
    }
    if (!file.eligible()) {
      String key = "now.ineligible." + words.kind(file.kind());
      sentences.add(new Story.Sentence(null, null, words.texts().get(key)));
    }
    NextTime next = new NextTime(words.texts(), moments);
    for (StreamNow stream : file.streams()) {
      sentences.add(new Story.Sentence(null, stream.stream().columns(), ours(stream, next)));
    }
    for (OtherStream stream : file.others()) {
      if (stream.status() != null) {
        sentences.add(new Story.Sentence(null, stream.name(), other(stream)));
      }
    }
    return sentences;
  }

  private String ours(StreamNow stream, NextTime next) {
    StreamState state = stream.state();
    String answered =
        state.syncedAt() == null ? "" : words.texts().get("since.answer", at(state.syncedAt()));
    String standing =
        standing(
            stream.stream().columns(),
            state.status().name(),
            state.reason(),
            unverified(state.status().name(), state.unverifiedAt()) + answered);
    boolean asked = file.eligible() || stream.taken();
    return asked ? standing + " " + next.of(stream) : standing;
  }

  private String other(OtherStream stream) {
    String comment =
        stream.comment() == null
            ? ""
            : words.texts().get("comment", Map.of("comment", mask.of(stream.comment())));
    String standing =
        standing(
            stream.name(),
            stream.status(),
            stream.reason(),
            unverified(stream.status(), stream.unverifiedAt()) + comment);
    boolean open =
        StreamStatus.VERIFICATION_NEEDED.name().equals(stream.status())
            && Reason.RULES_TRIGGERED.equals(stream.reason());
    return open ? standing + " " + words.texts().get("next.manual") : standing;
  }

  private String standing(String stream, String status, String reason, String since) {
    return words
        .texts()
        .get(
            "now.stream",
            Map.of(
                "stream",
                words.stream(stream),
                "status",
                words.status(status),
                "code",
                words.code(status, reason),
                "since",
                since));
  }

  private String unverified(String status, Instant since) {
    return since == null
        ? ""
        : words.texts().first(at(since), "since.unverified." + status, "since.unverified");
  }

  private Map<String, String> at(Instant moment) {
    return Map.of("moment", moments.moment(moment));
  }
}
