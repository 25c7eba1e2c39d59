package ua.ehealth.mimir.emulator.journal;

import java.util.function.LongConsumer;

/**
 * A set of even numbers of 64 bits, each with a mark, in its lowest bit: 8 bytes a slot. Open
 * addressing; never shrinks. Not for use by many threads.
 */
final class HashSet64 {
  private static final long MARK = 1;
  private long[] slots = new long[64];
  private int size;

  /** What adding did. */
  enum Added {
    /** It was there, marked as it is now. */
    NOTHING,
    /** It was not there. */
    NEW,
    /** It was there without the mark. */
    MARKED
  }

  /** Adds the hash; a mark, once set, stays. */
  Added add(long hash, boolean marked) {
    long key = hash & ~MARK;
    if (key == 0) {
      key = 2;
    }
    int slot = find(key);
    if (slots[slot] == 0) {
      slots[slot] = marked ? key | MARK : key;
      size++;
      if (size > slots.length - (slots.length >> 2)) {
        grow();
      }
      return Added.NEW;
    }
    if (marked && (slots[slot] & MARK) == 0) {
      slots[slot] |= MARK;
      return Added.MARKED;
    }
    return Added.NOTHING;
  }

  void forEach(LongConsumer all, LongConsumer marked) {
    for (long slot : slots) {
      if (slot != 0) {
        all.accept(slot & ~MARK);
        if ((slot & MARK) != 0) {
          marked.accept(slot & ~MARK);
        }
      }
    }
  }

  private int find(long key) {
    int mask = slots.length - 1;
    int slot = (int) (key >>> 1) & mask;
    while (slots[slot] != 0 && (slots[slot] & ~MARK) != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[old.length * 2];
    for (long value : old) {
      if (value != 0) {
        slots[find(value & ~MARK)] = value;
      }
    }
  }
}
