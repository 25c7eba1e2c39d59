package ua.ehealth.mimir.registry.answers;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.registry.Answer;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.registry.Register;

/**
 * The store of answers in the MIMIR database. Rows are written in the order of their keys, the
 * answer tables before the hashes, so that nodes do not lock each other out; no statement depends
 * on how many rows there are.
 */
public final class DatabaseAnswerStore implements AnswerStore {
  private final Database mimir;
  private final QuestionHash hashes;
  private final ReservedQuestions reserved;
  private final AnswersByHash byHash;
  private final UnzrRows unzrs;
  private final PassportRows passports;
  private final SpreadNotes notes;

  public DatabaseAnswerStore(Database mimir, QuestionHash hashes) {
    NoArgGenerator ids = Generators.timeBasedEpochGenerator();
    this.mimir = mimir;
    this.hashes = hashes;
    this.reserved = new ReservedQuestions(mimir);
    this.byHash = new AnswersByHash(mimir);
    this.unzrs = new UnzrRows(mimir, ids);
    this.passports = new PassportRows(mimir, ids);
    this.notes = new SpreadNotes(mimir, ids);
  }

  @Override
  public Reservations reserve(UUID run, List<Wanted> wanted) {
    Map<Question, Instant> since = new LinkedHashMap<>();
    wanted.forEach(
        w -> since.merge(w.question(), w.answeredAfter(), (a, b) -> a.isAfter(b) ? a : b));
    List<ReservedQuestions.Sought> sought = new ArrayList<>(since.size());
    since.forEach((question, after) ->
        sought.add(new ReservedQuestions.Sought(HashedQuestion.of(question, hashes), after)));
    return inTransaction(() -> {
      ReservedQuestions.Taken taken = reserved.take(run, sought);
      Map<Question, Reservation> each = decided(sought, taken);
      return new Reservations(
          taken.at(), wanted.stream().map(w -> each.get(w.question())).toList());
    });
  }

  private Map<Question, Reservation> decided(
      List<ReservedQuestions.Sought> sought, ReservedQuestions.Taken taken) {
    Map<Question, Reservation> each = HashMap.newHashMap(sought.size());
    List<ReservedQuestions.Sought> others = new ArrayList<>();
    for (ReservedQuestions.Sought one : sought) {
      if (taken.hashes().contains(one.question().hash())) {
        each.put(one.question().question(), new Reservation.Mine());
      } else {
        each.put(one.question().question(), new Reservation.Busy());
        others.add(one);
      }
    }
    if (!others.isEmpty()) {
      reserved
          .known(others)
          .values()
          .forEach(answer -> each.put(answer.question(), new Reservation.Known(answer)));
    }
    return each;
  }

  @Override
  public void release(UUID run, List<Question> questions) {
    List<HashedQuestion> hashed =
        new LinkedHashSet<>(questions)
            .stream().map(question -> HashedQuestion.of(question, hashes)).toList();
    reserved.release(run, hashed);
  }

  @Override
  public Kept keep(UUID run, List<Obtained> obtained) {
    if (obtained.isEmpty()) {
      return new Kept(Optional.empty(), List.of());
    }
    Map<Question, Obtained> latest = LinkedHashMap.newLinkedHashMap(obtained.size());
    obtained.stream()
        .map(DatabaseAnswerStore::inMicros)
        .forEach(one ->
            latest.merge(
                one.question(), one, (a, b) -> b.answeredAt().isAfter(a.answeredAt()) ? b : a));
    return inTransaction(() -> {
      Map<Question, UUID> rows = writeRows(latest.values());
      List<AnswersByHash.Hashed> answers =
          latest.values().stream()
              .map(one ->
                  new AnswersByHash.Hashed(
                      HashedQuestion.of(one.question(), hashes), kept(one, rows)))
              .toList();
      byHash.write(run, answers);
      return new Kept(
          writeNote(run, answers),
          obtained.stream().map(one -> kept(inMicros(one), rows)).toList());
    });
  }

  /** The answer tables, always in the same order. A rejection says nothing of a document. */
  private Map<Question, UUID> writeRows(Collection<Obtained> answers) {
    Map<Question, UUID> rows = HashMap.newHashMap(answers.size());
    for (Register register : Register.values()) {
      List<Obtained> told =
          answers.stream()
              .filter(a -> a.question().register() == register)
              .filter(a -> !(a.answer() instanceof Answer.Rejected))
              .toList();
      if (!told.isEmpty()) {
        rows.putAll(
            register == Register.UNZR ? unzrs.write(told) : passports.write(register, told));
      }
    }
    return rows;
  }

  private Optional<UUID> writeNote(UUID run, List<AnswersByHash.Hashed> answers) {
    List<KeptAnswer> spreading =
        answers.stream()
            .map(AnswersByHash.Hashed::answer)
            .filter(answer -> SpreadNotes.spreads(answer.question()))
            .toList();
    return spreading.isEmpty() ? Optional.empty() : Optional.of(notes.write(run, spreading));
  }

  private static KeptAnswer kept(Obtained one, Map<Question, UUID> rows) {
    UUID row = one.answer() instanceof Answer.Rejected ? null : rows.get(one.question());
    return new KeptAnswer(one.question(), one.answer(), row, one.answeredAt());
  }

  private static Obtained inMicros(Obtained one) {
    return new Obtained(one.question(), one.answer(), Column.micros(one.answeredAt()));
  }

  @Override
  public void spread(UUID note) {
    notes.delete(note);
  }

  @Override
  public List<Note> adoptNotes(UUID run, int limit) {
    return notes.adopt(run, limit);
  }

  @Override
  public long eraseAnsweredBefore(Instant before, int chunk) {
    long end = byHash.pages();
    long step = AnswersByHash.pagesOf(chunk);
    long erased = 0;
    for (long page = 0; page < end; page += step) {
      erased += byHash.erase(before, page, step);
    }
    return erased;
  }

  private <T> T inTransaction(Supplier<T> work) {
    return mimir.transactions().execute(status -> work.get());
  }
}
