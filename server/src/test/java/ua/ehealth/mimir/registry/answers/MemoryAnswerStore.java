package ua.ehealth.mimir.registry.answers;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import ua.ehealth.mimir.registry.Answer;
import ua.ehealth.mimir.registry.Question;

/**
 * A store of answers without a database, for tests of those who use one. Ids are the same in every
 * test that does the same. Any thread may use it.
 */
public final class MemoryAnswerStore implements AnswerStore {
  private final InstantSource clock;
  private final Predicate<UUID> alive;
  private final Map<Question, Entry> entries = new LinkedHashMap<>();
  private final MemoryAnswerTables tables = new MemoryAnswerTables(this::nextId);
  private final Map<UUID, Left> notes = new LinkedHashMap<>();
  private long ids;

  /**
   * @param clock the time of MIMIR
   * @param alive whether a run is alive
   */
  public MemoryAnswerStore(InstantSource clock, Predicate<UUID> alive) {
    this.clock = clock;
    this.alive = alive;
  }

  private record Left(UUID run, Note note) {}

  private static final class Entry {
    Optional<KeptAnswer> answer = Optional.empty();
    Optional<UUID> askedBy = Optional.empty();

    boolean counts(Instant after) {
      return answer.filter(a -> a.answeredAt().isAfter(after)).isPresent();
    }
  }

  @Override
  public synchronized Reservations reserve(UUID run, List<Wanted> wanted) {
    Map<Question, Instant> since = new HashMap<>();
    wanted.forEach(
        w -> since.merge(w.question(), w.answeredAfter(), (a, b) -> a.isAfter(b) ? a : b));
    return new Reservations(
        Column.micros(clock.instant()),
        wanted.stream()
            .map(Wanted::question)
            .map(question -> reserve(run, question, Column.micros(since.get(question))))
            .toList());
  }

  private Reservation reserve(UUID run, Question question, Instant after) {
    Entry entry = entries.computeIfAbsent(question, q -> new Entry());
    if (entry.counts(after)) {
      return new Reservation.Known(withoutDescription(entry.answer.orElseThrow()));
    }
    if (entry.askedBy.filter(by -> !by.equals(run)).filter(alive).isPresent()) {
      return new Reservation.Busy();
    }
    entry.askedBy = Optional.of(run);
    return new Reservation.Mine();
  }

  @Override
  public synchronized void release(UUID run, List<Question> questions) {
    questions.forEach(
        question -> Optional.ofNullable(entries.get(question)).ifPresent(entry -> end(run, entry)));
  }

  private static void end(UUID run, Entry entry) {
    entry.askedBy = entry.askedBy.filter(by -> !by.equals(run));
  }

  @Override
  public synchronized Kept keep(UUID run, List<Obtained> obtained) {
    Map<Question, Obtained> latest = new LinkedHashMap<>();
    obtained.stream()
        .map(MemoryAnswerStore::inMicros)
        .forEach(one ->
            latest.merge(
                one.question(), one, (a, b) -> b.answeredAt().isAfter(a.answeredAt()) ? b : a));
    Map<Question, UUID> rows = new HashMap<>();
    latest.values().stream()
        .sorted(Comparator.comparing(Obtained::answeredAt))
        .forEach(one -> tables.write(one).ifPresent(row -> rows.put(one.question(), row)));
    List<KeptAnswer> kept = latest.values().stream().map(one -> kept(one, rows)).toList();
    kept.forEach(answer -> keep(run, answer));
    return new Kept(
        note(run, kept), obtained.stream().map(one -> kept(inMicros(one), rows)).toList());
  }

  private void keep(UUID run, KeptAnswer answer) {
    Entry entry = entries.computeIfAbsent(answer.question(), q -> new Entry());
    if (entry.answer.filter(a -> !a.answeredAt().isBefore(answer.answeredAt())).isEmpty()) {
      entry.answer = Optional.of(answer);
    }
    end(run, entry);
  }

  private static Obtained inMicros(Obtained one) {
    return new Obtained(one.question(), one.answer(), Column.micros(one.answeredAt()));
  }

  private static KeptAnswer kept(Obtained one, Map<Question, UUID> rows) {
    UUID row = one.answer() instanceof Answer.Rejected ? null : rows.get(one.question());
    return new KeptAnswer(one.question(), one.answer(), row, one.answeredAt());
  }

  private Optional<UUID> note(UUID run, List<KeptAnswer> kept) {
    List<KeptAnswer> spreading =
        kept.stream()
            .filter(answer -> answer.question() instanceof Question.OfPassport)
            .map(MemoryAnswerStore::withoutDescription)
            .toList();
    if (spreading.isEmpty()) {
      return Optional.empty();
    }
    UUID id = nextId();
    notes.put(id, new Left(run, new Note(id, spreading)));
    return Optional.of(id);
  }

  @Override
  public synchronized void spread(UUID note) {
    notes.remove(note);
  }

  @Override
  public synchronized List<Note> adoptNotes(UUID run, int limit) {
    List<Note> adopted =
        notes.values().stream()
            .filter(left -> !left.run().equals(run) && !alive.test(left.run()))
            .map(Left::note)
            .limit(limit)
            .toList();
    adopted.forEach(note -> notes.put(note.id(), new Left(run, note)));
    return adopted;
  }

  @Override
  public synchronized long eraseAnsweredBefore(Instant before, int chunk) {
    int held = entries.size();
    entries
        .values()
        .removeIf(entry ->
            entry.askedBy.filter(alive).isEmpty()
                && entry.answer.filter(a -> !a.answeredAt().isBefore(before)).isEmpty());
    return (long) held - entries.size();
  }

  /** The row of the register's answer table that this question could be in. */
  public synchronized Optional<AnswerRow> row(Question question) {
    return tables.row(question);
  }

  /** The run that holds the question, alive or not. */
  public synchronized Optional<UUID> askedBy(Question question) {
    return Optional.ofNullable(entries.get(question)).flatMap(entry -> entry.askedBy);
  }

  /** Notes that nobody has said are spread. */
  public synchronized List<Note> notes() {
    return notes.values().stream().map(Left::note).toList();
  }

  private UUID nextId() {
    return new UUID(0x7000L, 0x8000_0000_0000_0000L + ids++);
  }

  private static KeptAnswer withoutDescription(KeptAnswer answer) {
    return new KeptAnswer(
        answer.question(),
        Answer.Definite.of(answer.answer().code(), ""),
        answer.dataId(),
        answer.answeredAt());
  }
}
