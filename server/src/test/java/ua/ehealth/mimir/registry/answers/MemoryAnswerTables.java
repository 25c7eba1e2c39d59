package ua.ehealth.mimir.registry.answers;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import ua.ehealth.mimir.registry.Answer;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.registry.answers.AnswerStore.Obtained;

/** The answer tables of the registers, one answer at a time (specification 2.5, the table). */
final class MemoryAnswerTables {
  private final Supplier<UUID> ids;
  private final Map<Object, AnswerRow> rows = new HashMap<>();

  MemoryAnswerTables(Supplier<UUID> ids) {
    this.ids = ids;
  }

  Optional<AnswerRow> row(Question question) {
    return Optional.ofNullable(rows.get(key(question)));
  }

  /** The row this answer refers to, if any. */
  Optional<UUID> write(Obtained one) {
    return switch (one.question()) {
      case Question.OfUnzr unzr -> write(unzr, one);
      case Question.OfPassport passport ->
          one.answer() instanceof Answer.Rejected
              ? Optional.empty()
              : Optional.of(upsert(one, null));
    };
  }

  private Optional<UUID> write(Question.OfUnzr unzr, Obtained one) {
    return switch (one.answer()) {
      case Answer.Found found -> Optional.of(upsert(one, found.description()));
      case Answer.NotFound notFound -> {
        if (row(unzr).filter(row -> row.question().equals(unzr)).isPresent()) {
          upsert(one, notFound.description());
        }
        yield Optional.empty();
      }
      case Answer.Rejected rejected -> Optional.empty();
    };
  }

  private UUID upsert(Obtained one, String description) {
    Optional<AnswerRow> before = row(one.question());
    if (before.filter(row -> !row.updatedAt().isBefore(one.answeredAt())).isEmpty()) {
      rows.put(
          key(one.question()),
          new AnswerRow(
              before.map(AnswerRow::id).orElseGet(ids),
              one.question(),
              one.answer().code(),
              description,
              before.map(AnswerRow::insertedAt).orElse(one.answeredAt()),
              one.answeredAt()));
    }
    return row(one.question()).orElseThrow().id();
  }

  private static Object key(Question question) {
    return switch (question) {
      case Question.OfUnzr unzr -> unzr.unzr();
      case Question.OfPassport passport -> passport;
    };
  }
}
