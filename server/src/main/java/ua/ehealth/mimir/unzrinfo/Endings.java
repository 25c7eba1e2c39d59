package ua.ehealth.mimir.unzrinfo;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** Those in this process who wait for the end of a request. */
final class Endings {
  private final Map<UUID, Set<CountDownLatch>> waiting = new ConcurrentHashMap<>();

  /** Opened when the request ends here; to be left whatever comes of it. */
  CountDownLatch watch(UUID id) {
    CountDownLatch latch = new CountDownLatch(1);
    waiting.compute(
        id,
        (_, others) -> {
          Set<CountDownLatch> all = others == null ? ConcurrentHashMap.newKeySet() : others;
          all.add(latch);
          return all;
        });
    return latch;
  }

  void leave(UUID id, CountDownLatch latch) {
    waiting.computeIfPresent(
        id,
        (_, all) -> {
          all.remove(latch);
          return all.isEmpty() ? null : all;
        });
  }

  void ended(UUID id) {
    Set<CountDownLatch> all = waiting.remove(id);
    if (all != null) {
      all.forEach(CountDownLatch::countDown);
    }
  }
}
