package ua.ehealth.mimir.verification;

import java.util.List;
import java.util.Objects;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.subject.Flaw;

/** What a stream makes of a subject's data: exactly one of three (specification 1.7, 2.4). */
public sealed interface Inquiry {

  /** There is a question for the register. */
  record Ask(Question question) implements Inquiry {
    public Ask {
      Objects.requireNonNull(question);
    }
  }

  /** There is nothing to ask about. */
  record DataAbsent() implements Inquiry {}

  /**
   * There is something, but its format is wrong.
   *
   * @param storedValue the UNZR or number exactly as stored
   * @param flaws at least one
   */
  record DataIncorrect(String storedValue, List<Flaw> flaws) implements Inquiry {
    public DataIncorrect {
      Objects.requireNonNull(storedValue);
      flaws = List.copyOf(flaws);
      if (flaws.isEmpty()) {
        throw new IllegalArgumentException("incorrect data without a flaw");
      }
    }

    @Override
    public String toString() {
      return "DataIncorrect" + flaws;
    }
  }
}
