package ua.ehealth.mimir.sync.run;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.registry.answers.AnswerStore.Wanted;

/** Questions that are not settled yet: new, reserved, asked, answered, or asked by another. */
final class Questions {
  private final Map<Question, OpenQuestion> open = new HashMap<>();
  private final Map<Question, OpenQuestion> unreserved = new LinkedHashMap<>();

  /** The one to be looked at first comes first. */
  private final Deque<OpenQuestion> busy = new ArrayDeque<>();

  /** Got no answer, and others are not free to ask it yet: a reservation now would end too. */
  private final Set<Question> releasing = new HashSet<>();

  private int answered;

  /** A subject waits for the answer. */
  void join(Question question, Waiting waiting) {
    open.computeIfAbsent(
            question,
            _ -> {
              OpenQuestion opened = new OpenQuestion(question);
              unreserved.put(question, opened);
              return opened;
            })
        .join(waiting);
  }

  OpenQuestion get(Question question) {
    return open.get(question);
  }

  /** Another asks it: to be looked at again then. */
  void busy(OpenQuestion question, long lookAgain) {
    question.busyUntil(lookAgain);
    busy.add(question);
  }

  /** The answer is there, or there is none. Open anew for those for whom it is not late enough. */
  OpenQuestion close(Question question) {
    OpenQuestion closed = open.remove(question);
    if (closed.isAnswered()) {
      answered--;
    }
    closed.waitingForNext().forEach(waiting -> join(question, waiting));
    return closed;
  }

  /** There is no answer. */
  void missed(Question question) {
    releasing.add(question);
    close(question);
  }

  /** Others may ask what got no answer. */
  void released(List<Question> questions) {
    questions.forEach(releasing::remove);
  }

  /** What must be reserved now: new questions, and those of others that are to be looked at. */
  List<Wanted> drainUnreserved(long now) {
    List<OpenQuestion> due = new ArrayList<>();
    unreserved.values().stream()
        .filter(question -> !releasing.contains(question.question()))
        .forEach(due::add);
    due.forEach(question -> unreserved.remove(question.question()));
    while (!busy.isEmpty() && busy.getFirst().lookAgain() - now <= 0) {
      due.add(busy.removeFirst());
    }
    return due.stream().map(OpenQuestion::wanted).toList();
  }

  /** There is an answer of that time. */
  void answered(OpenQuestion question, Instant at) {
    answered++;
    question.answered(at);
  }

  boolean isEmpty() {
    return open.isEmpty();
  }

  /** How many calls may still have to be made: neither answered nor asked by another. */
  int toAsk() {
    return open.size() - answered - busy.size();
  }

  /** All that are open, and nothing is any more. */
  List<Question> drainAll() {
    List<Question> all = List.copyOf(open.keySet());
    open.clear();
    unreserved.clear();
    busy.clear();
    return all;
  }
}
