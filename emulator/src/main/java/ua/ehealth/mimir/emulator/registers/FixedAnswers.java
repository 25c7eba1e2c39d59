package ua.ehealth.mimir.emulator.registers;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/** Answers that someone fixed for single questions; they go before what the registers know. */
public final class FixedAnswers {
  private final Map<Key, Integer> statuses = new ConcurrentHashMap<>();

  private record Key(RegisterService service, Map<String, String> children) {
    static Key of(Question question) {
      Map<String, String> given = new HashMap<>(question.children());
      given.values().removeIf(String::isEmpty);
      return new Key(question.service(), Map.copyOf(given));
    }

    @Override
    public String toString() {
      return "Key[" + service + "]";
    }
  }

  /**
   * From now on this question gets this status.
   *
   * @throws IllegalArgumentException where the status is none of 1, 0, -1 and -2
   */
  public void fix(Question question, int status) {
    if (status < -2 || status > 1) {
      throw new IllegalArgumentException("a status is 1, 0, -1 or -2, not " + status);
    }
    statuses.put(Key.of(question), status);
  }

  /** Forgets them all. */
  public void clear() {
    statuses.clear();
  }

  /** How many there are. */
  public int count() {
    return statuses.size();
  }

  /** What was fixed for this question. */
  public OptionalInt of(Question question) {
    if (statuses.isEmpty()) {
      return OptionalInt.empty();
    }
    Integer status = statuses.get(Key.of(question));
    return status == null ? OptionalInt.empty() : OptionalInt.of(status);
  }
}
