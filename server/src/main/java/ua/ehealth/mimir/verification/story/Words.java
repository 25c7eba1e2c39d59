package ua.ehealth.mimir.verification.story;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import ua.ehealth.mimir.subject.SubjectKind;

/** What streams and statuses are called. */
record Words(Texts texts) {

  /** One that is not known goes by its own name. */
  String stream(String name) {
    return texts.first(Map.of("name", name), "stream." + name, "stream.other");
  }

  /** One after the other, in quotes. */
  String streams(List<String> names) {
    return names.stream()
        .map(name -> texts.get("quoted", Map.of("text", stream(name))))
        .collect(Collectors.joining(", "));
  }

  String status(String status) {
    return texts.first(Map.of("name", status), "status." + status, "status.other");
  }

  /** {@code VERIFIED, AUTO}. */
  String code(String status, String reason) {
    return reason == null ? status : status + ", " + reason;
  }

  /** As it stands in keys. */
  String kind(SubjectKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
