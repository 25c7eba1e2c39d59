package ua.ehealth.mimir.sync.run.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import ua.ehealth.mimir.registry.Answer;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.registry.Trouble;

/** A register that knows one answer to each question, and now and then does not give it. */
final class ScriptedRegister {
  private final RandomGenerator random;
  private final Map<Question, Answer.Definite> truth = new HashMap<>();
  private final Map<Question, Set<UUID>> inFlight = new HashMap<>();
  private double silence;
  private long calls;

  ScriptedRegister(RandomGenerator random) {
    this.random = random;
  }

  /**
   * @param share of the calls that get no answer
   */
  void silent(double share) {
    silence = share;
  }

  /**
   * @param alone of runs that must not ask at once what another of them asks
   */
  void begin(UUID run, Question question, Predicate<UUID> alone) {
    calls++;
    Set<UUID> asking = inFlight.computeIfAbsent(question, _ -> new HashSet<>());
    if (alone.test(run)) {
      assertThat(asking).as("others that ask the same at once").noneMatch(alone);
    }
    asking.add(run);
  }

  Answer end(UUID run, Question question) {
    inFlight.get(question).remove(run);
    return random.nextDouble() < silence
        ? new Answer.Unavailable(Trouble.of(Trouble.Kind.TRANSIENT, "timeout.reply"))
        : truth(question);
  }

  Answer.Definite truth(Question question) {
    return truth.computeIfAbsent(question, _ -> Answer.Definite.of(random.nextInt(-1, 2), ""));
  }

  Set<Question> asked() {
    return Set.copyOf(truth.keySet());
  }

  long calls() {
    return calls;
  }
}
