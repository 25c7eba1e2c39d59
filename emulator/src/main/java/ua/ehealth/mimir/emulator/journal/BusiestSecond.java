package ua.ehealth.mimir.emulator.journal;

/**
 * The largest number of moments in any one second [t, t + 1 s), exactly. Moments may come out of
 * order by up to a second. Keeps the last two seconds only. Not for use by many threads.
 */
final class BusiestSecond {
  private static final long SECOND = 1_000_000_000L;
  private long[] moments = new long[256];
  private int head;
  private int size;
  private int most;

  void add(long nanos) {
    if (size == moments.length) {
      grow();
    }
    int place = size;
    while (place > 0 && at(place - 1) - nanos > 0) {
      put(place, at(place - 1));
      place--;
    }
    put(place, nanos);
    size++;
    for (int end = place; end < size && at(end) - nanos < SECOND; end++) {
      most = Math.max(most, end - firstWithinASecondBefore(end) + 1);
    }
    while (at(size - 1) - at(0) >= 2 * SECOND) {
      head = (head + 1) % moments.length;
      size--;
    }
  }

  int most() {
    return most;
  }

  private int firstWithinASecondBefore(int end) {
    long last = at(end);
    int low = 0;
    int high = end;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (last - at(middle) < SECOND) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private long at(int place) {
    return moments[(head + place) & (moments.length - 1)];
  }

  private void put(int place, long nanos) {
    moments[(head + place) & (moments.length - 1)] = nanos;
  }

  private void grow() {
    long[] larger = new long[moments.length * 2];
    for (int i = 0; i < size; i++) {
      larger[i] = at(i);
    }
    moments = larger;
    head = 0;
  }
}
