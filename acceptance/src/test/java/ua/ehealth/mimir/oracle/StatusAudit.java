package ua.ehealth.mimir.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Every stream, every cumulative status and every UNZR is what it must be. */
final class StatusAudit {
  private final Situation situation;
  private final AnswerTables answers;
  private final List<String> differences = new ArrayList<>();

  StatusAudit(Situation situation) {
    this.situation = situation;
    this.answers = new AnswerTables(situation.databases().mimir());
  }

  List<String> differences() {
    Map<UUID, List<String>> foreign = ForeignStreams.of(situation.people());
    for (Subject subject : situation.subjects()) {
      subject.streams().forEach((stream, found) -> stream(subject, stream, found));
      compare(subject, "cumulative status", situation.cumulative(subject), subject.cumulative());
      compare(subject, "foreign streams", foreign.get(subject.id()), subject.foreign());
      String unzr = situation.mustBeCleared(subject) ? null : subject.unzr();
      if (!Objects.equals(unzr, situation.unzrNow().get(subject.id()))) {
        differences.add(subject + ": the UNZR is not what it must be");
      }
    }
    return differences;
  }

  private void stream(Subject subject, OurStream stream, StreamColumns found) {
    Expected expected = situation.expected(subject, stream);
    String unlike = expected.unlike(found);
    if (!unlike.isEmpty()) {
      differences.add(subject + " " + stream + ":" + unlike);
    }
    expected
        .stored()
        .map(question -> new AnswerTables.Row(question, expected.dataStatus()))
        .filter(row -> !row.equals(answers.of(stream).get(found.dataId())))
        .ifPresent(_ -> differences.add(subject + " " + stream + ": data_id leads elsewhere"));
  }

  private void compare(Subject subject, String what, Object expected, Object found) {
    if (!Objects.equals(expected, found)) {
      differences.add("%s: %s is %s, not %s".formatted(subject, what, found, expected));
    }
  }
}
