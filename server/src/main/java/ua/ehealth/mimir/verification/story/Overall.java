package ua.ehealth.mimir.verification.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ua.ehealth.mimir.subject.SubjectKind;
import ua.ehealth.mimir.verification.CumulativeStatus;
import ua.ehealth.mimir.verification.StreamStatus;

/** The cumulative status, why it is so, and whether it blocks (specification 1.6). */
final class Overall {
  private static final Set<String> BAD = Set.of(StreamStatus.NOT_VERIFIED.name());
  private static final Set<String> OPEN =
      Set.of(StreamStatus.VERIFICATION_NEEDED.name(), StreamStatus.IN_REVIEW.name());

  private final Words words;
  private final SubjectKind kind;
  private final String status;
  private final Map<String, String> streams = new LinkedHashMap<>();

  Overall(Words words, CaseFile file) {
    this.words = words;
    this.kind = file.kind();
    this.status = file.cumulativeStatus();
    file.streams()
        .forEach(stream -> streams.put(stream.stream().columns(), stream.state().status().name()));
    file.others().stream()
        .filter(stream -> stream.status() != null)
        .forEach(stream -> streams.put(stream.name(), stream.status()));
  }

  String text() {
    if (status == null) {
      return words.texts().get("now.none");
    }
    String standing =
        words
            .texts()
            .get(
                "now.cumulative",
                Map.of("status", words.status(status), "code", status, "why", why()));
    String key = "block." + status + "." + words.kind(kind);
    return words.texts().keys().contains(key) ? standing + " " + words.texts().get(key) : standing;
  }

  private String why() {
    Texts texts = words.texts();
    if (setByHand()) {
      return texts.get("why.by-hand");
    }
    if (streams.isEmpty()) {
      return texts.get("why.no-row");
    }
    String expected = expected();
    if (!expected.equals(status)) {
      return texts.get("why.disagrees", Map.of("expected", words.status(expected)));
    }
    return texts.get("why." + status, Map.of("streams", words.streams(reasons())));
  }

  private boolean setByHand() {
    return kind == SubjectKind.PERSON && CumulativeStatus.NOT_VERIFIED.equals(status);
  }

  private String expected() {
    return switch (kind) {
      case PERSON -> CumulativeStatus.ofPerson(status, streams.values());
      case PARTY -> CumulativeStatus.ofParty(streams.values());
    };
  }

  /** The streams that make it what it is. */
  private List<String> reasons() {
    Set<String> wanted = CumulativeStatus.VERIFICATION_NEEDED.equals(status) ? OPEN : BAD;
    List<String> names = new ArrayList<>();
    streams.forEach((name, each) -> {
      if (wanted.contains(each)) {
        names.add(name);
      }
    });
    return names;
  }
}
