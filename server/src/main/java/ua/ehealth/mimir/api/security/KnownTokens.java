package ua.ehealth.mimir.api.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import ua.ehealth.mimir.time.Stopwatch;

/**
 * Tokens found good a short while ago, by their hash: to check a signature costs more than the rest
 * of a request. A key that is taken back is believed for as long.
 */
final class KnownTokens {
  static final Duration REMEMBERED = Duration.ofSeconds(30);
  static final int MOST = 10_000;

  private record Known(Caller caller, long deadline) {}

  private final Stopwatch stopwatch;
  private final ReentrantLock lock = new ReentrantLock();

  /** The longest known first. */
  private final Map<String, Known> known = new LinkedHashMap<>();

  KnownTokens(Stopwatch stopwatch) {
    this.stopwatch = stopwatch;
  }

  Optional<Caller> find(String token) {
    String hash = hash(token);
    lock.lock();
    try {
      Known found = known.get(hash);
      return found != null && found.deadline() - stopwatch.nanos() > 0
          ? Optional.of(found.caller())
          : Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Remembers a good token.
   *
   * @param left how long it is good for
   */
  void remember(String token, Caller caller, Duration left) {
    Duration life = left.compareTo(REMEMBERED) < 0 ? left : REMEMBERED;
    String hash = hash(token);
    lock.lock();
    try {
      known.remove(hash);
      known.put(hash, new Known(caller, stopwatch.nanos() + life.toNanos()));
      if (known.size() > MOST) {
        known.remove(known.keySet().iterator().next());
      }
    } finally {
      lock.unlock();
    }
  }

  private static String hash(String token) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("no SHA-256 here", impossible);
    }
  }
}
