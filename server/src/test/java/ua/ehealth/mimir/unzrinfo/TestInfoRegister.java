package ua.ehealth.mimir.unzrinfo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import ua.ehealth.mimir.registry.InfoAnswer;
import ua.ehealth.mimir.registry.InfoClient;
import ua.ehealth.mimir.registry.PersonalInfo;
import ua.ehealth.mimir.registry.RegisterClient.Departure;
import ua.ehealth.mimir.registry.Trouble;

/** A register that knows nobody but those that are named to it. */
final class TestInfoRegister implements InfoClient {
  static final InfoAnswer UNAVAILABLE =
      new InfoAnswer.Unavailable(Trouble.of(Trouble.Kind.TRANSIENT, "timeout.reply"));

  private final Map<String, InfoAnswer> answers = new ConcurrentHashMap<>();
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final List<String> users = Collections.synchronizedList(new ArrayList<>());
  private final Semaphore gate = new Semaphore(Integer.MAX_VALUE / 2);

  /** A permit for each call that has left. */
  final Semaphore left = new Semaphore(0);

  void answer(String unzr, InfoAnswer answer) {
    answers.put(unzr, answer);
  }

  /** Knows the holder from now on. */
  static InfoAnswer known(String lastName) {
    return new InfoAnswer.Known(info(lastName));
  }

  static PersonalInfo info(String lastName) {
    return new PersonalInfo(
        Optional.of("Леся"),
        Optional.of(lastName),
        Optional.empty(),
        Optional.of("1234567899"),
        Optional.of("FEMALE"),
        Optional.of("1971-02-25"),
        Optional.of(
            new PersonalInfo.Document(
                Optional.of("PASSPORT"),
                Optional.of("ЯЯ"),
                Optional.of("000123"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty())));
  }

  /** Answers nobody until {@link #open}. */
  void shut() {
    gate.drainPermits();
  }

  void open() {
    gate.release(Integer.MAX_VALUE / 2);
  }

  List<String> asked() {
    return List.copyOf(asked);
  }

  /** On whose behalf the calls were. */
  List<String> users() {
    return List.copyOf(users);
  }

  @Override
  public InfoAnswer ask(String unzr, String userId, Departure departure) {
    try {
      departure.await();
      asked.add(unzr);
      users.add(userId);
      left.release();
      gate.acquire();
      gate.release();
      return answers.getOrDefault(unzr, new InfoAnswer.NoRecord());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return UNAVAILABLE;
    }
  }
}
