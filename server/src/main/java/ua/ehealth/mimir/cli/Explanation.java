package ua.ehealth.mimir.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import ua.ehealth.mimir.verification.StreamState;
import ua.ehealth.mimir.verification.story.CaseFile;
import ua.ehealth.mimir.verification.story.OtherStream;
import ua.ehealth.mimir.verification.story.Story;
import ua.ehealth.mimir.verification.story.StreamNow;

/** What {@code explain} prints: the streams as a table, and the story. */
record Explanation(UUID id, CaseFile file, Story story) {
  private static final JsonMapper JSON = new JsonMapper();

  String text(ZoneId zone) {
    ColumnTable table =
        new ColumnTable("stream", "status", "reason", "code", "synced_at", "unverified_at");
    for (StreamNow stream : file.streams()) {
      StreamState state = stream.state();
      table.row(
          stream.stream().columns(),
          state.status() + (stream.taken() ? " (IN_REVIEW now)" : ""),
          state.reason(),
          Objects.toString(state.dataStatus(), ""),
          time(state.syncedAt(), zone),
          time(state.unverifiedAt(), zone));
    }
    for (OtherStream stream : file.others()) {
      table.row(
          stream.name(),
          Objects.toString(stream.status(), ""),
          Objects.toString(stream.reason(), ""),
          "",
          "",
          time(stream.unverifiedAt(), zone));
    }
    StringBuilder text = new StringBuilder(4096);
    text.append("%s %s: %s%n%n".formatted(kind(), id, file.cumulativeStatus()))
        .append(table.render())
        .append('\n');
    story.past().forEach(sentence -> text.append(sentence.text()).append('\n'));
    if (!story.past().isEmpty()) {
      text.append('\n');
    }
    story.present().forEach(sentence -> text.append(sentence.text()).append('\n'));
    return text.toString().stripTrailing();
  }

  private static String time(Instant at, ZoneId zone) {
    return at == null
        ? ""
        : DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).format(at.atZone(zone));
  }

  private String kind() {
    return file.kind().name().toLowerCase(Locale.ROOT);
  }

  String json() {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", id.toString());
    object.put("kind", kind());
    object.put("eligible", file.eligible());
    object.put("verificationStatus", file.cumulativeStatus());
    Map<String, Object> streams = new LinkedHashMap<>();
    file.streams().forEach(stream -> streams.put(stream.stream().columns(), ours(stream)));
    file.others().forEach(stream -> streams.put(stream.name(), other(stream)));
    object.put("streams", streams);
    object.put("past", sentences(story.past()));
    object.put("present", sentences(story.present()));
    return JSON.writeValueAsString(object);
  }

  private static Map<String, Object> ours(StreamNow stream) {
    StreamState state = stream.state();
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("verificationStatus", state.status().name());
    object.put("verificationReason", state.reason());
    object.put("status", state.dataStatus());
    object.put("syncedAt", Objects.toString(state.syncedAt(), null));
    object.put("unverifiedAt", Objects.toString(state.unverifiedAt(), null));
    object.put("inReview", stream.taken());
    return object;
  }

  private static Map<String, Object> other(OtherStream stream) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("verificationStatus", stream.status());
    object.put("verificationReason", stream.reason());
    object.put("unverifiedAt", Objects.toString(stream.unverifiedAt(), null));
    return object;
  }

  private static List<Map<String, Object>> sentences(List<Story.Sentence> sentences) {
    return sentences.stream().map(Explanation::sentence).toList();
  }

  private static Map<String, Object> sentence(Story.Sentence sentence) {
    Map<String, Object> object = new LinkedHashMap<>();
    if (sentence.at() != null) {
      object.put("at", sentence.at().toString());
    }
    if (sentence.stream() != null) {
      object.put("stream", sentence.stream());
    }
    object.put("text", sentence.text());
    return object;
  }
}
