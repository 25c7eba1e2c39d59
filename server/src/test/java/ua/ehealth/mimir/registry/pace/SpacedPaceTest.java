package ua.ehealth.mimir.registry.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import ua.ehealth.mimir.time.Stopwatch;

class SpacedPaceTest {
  private static final long SECOND = 1_000_000_000L;
  private static final long MILLISECOND = 1_000_000L;

  /** Virtual time: whoever sleeps moves it on. */
  private static final class VirtualTime implements Stopwatch {
    private long now = -5 * SECOND;

    @Override
    public long nanos() {
      return now;
    }

    @Override
    public void sleepUntil(long deadline) {
      now = Math.max(now, deadline);
    }
  }

  private final VirtualTime time = new VirtualTime();

  private long send(Pace pace) throws InterruptedException {
    pace.next().spend();
    return time.now;
  }

  @Test
  void permitsComeEvenlySpaced() throws InterruptedException {
    Pace pace = new SpacedPace(200, time);
    long first = send(pace);
    assertThat(send(pace) - first).isEqualTo(5 * MILLISECOND);
  }

  @Test
  void permitsNotUsedInTimeAreLostAndNotMadeUp() throws InterruptedException {
    Pace pace = new SpacedPace(100, time);
    send(pace);
    time.now += 10 * SECOND;
    long thawed = time.now;
    int atOnce = 0;
    while (send(pace) == thawed) {
      atOnce++;
    }
    assertThat(atOnce).isLessThanOrEqualTo(6);
  }

  @Test
  void aProcessThatFreezesBetweenPermitAndWriteTakesAFreshPermit() throws InterruptedException {
    Pace pace = new SpacedPace(10, time);
    Pace.Permit permit = pace.next();
    time.now += 3 * SECOND;
    long thawed = time.now;
    permit.spend();
    long next = send(pace);
    assertThat(next).isGreaterThan(thawed);
  }

  @Test
  void noWindowOfASecondHoldsMoreThanTheQuotaAndAlmostAllOfItIsUsed() throws InterruptedException {
    for (int quota : new int[] {1, 5, 50, 200, 800}) {
      Random random = new Random(quota);
      Pace pace = new SpacedPace(quota, time);
      List<Long> sent = new ArrayList<>();
      long end = time.now + 60 * SECOND;
      while (time.now < end) {
        Pace.Permit permit = pace.next();
        time.now += random.nextInt(1_000 * 1_000) / quota;
        permit.spend();
        sent.add(time.now);
      }
      for (int i = quota; i < sent.size(); i++) {
        assertThat(sent.get(i) - sent.get(i - quota)).as("quota %d", quota).isGreaterThan(SECOND);
      }
      assertThat(sent.size()).isGreaterThan((int) (0.97 * 60 * quota));
    }
  }
}
