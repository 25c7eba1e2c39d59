package ua.ehealth.mimir.sync;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ua.ehealth.mimir.registry.answers.AnswerStore;
import ua.ehealth.mimir.registry.answers.AnswerStore.KeptAnswer;
import ua.ehealth.mimir.registry.answers.AnswerStore.Note;
import ua.ehealth.mimir.subject.SubjectKind;
import ua.ehealth.mimir.sync.subjects.WriteBack;
import ua.ehealth.mimir.verification.Stream;

/**
 * Takes answers to all others with the same document, in both subject databases (specification
 * 2.5). Only when both have them is the note of it deleted, so no crash loses anybody.
 */
final class Spreading {
  private static final int NOTES_AT_ONCE = 10;

  private final AnswerStore store;
  private final Map<SubjectKind, WriteBack> writeBacks;

  Spreading(AnswerStore store, Map<SubjectKind, WriteBack> writeBacks) {
    this.store = store;
    this.writeBacks = new EnumMap<>(writeBacks);
  }

  /**
   * Spreads what dead runs left.
   *
   * @param run who does it: no two get the same note while both live
   */
  void leftBehind(UUID run) {
    List<Note> notes = store.adoptNotes(run, NOTES_AT_ONCE);
    while (!notes.isEmpty()) {
      notes.forEach(note -> spread(run, note));
      notes = store.adoptNotes(run, NOTES_AT_ONCE);
    }
  }

  private void spread(UUID run, Note note) {
    Map<Stream, List<KeptAnswer>> byStream =
        note.answers().stream()
            .collect(Collectors.groupingBy(answer -> Stream.of(answer.question().register())));
    byStream.forEach((stream, answers) ->
        writeBacks.values().forEach(writeBack -> writeBack.apply(run, stream, List.of(), answers)));
    store.spread(note.id());
  }
}
