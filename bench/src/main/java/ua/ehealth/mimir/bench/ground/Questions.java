package ua.ehealth.mimir.bench.ground;

import java.util.Arrays;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.registry.Register;

/** Many questions about passports, eight bytes each. */
public final class Questions {
  private static final int NUMBER_BITS = 30;
  private static final int LETTER_BITS = 16;
  private static final long NUMBER = (1L << NUMBER_BITS) - 1;
  private static final long LETTER = (1L << LETTER_BITS) - 1;

  private static final long A_BILLION = 1_000_000_000;

  private final long[] packed;

  private Questions(long[] packed) {
    this.packed = packed;
  }

  public int count() {
    return packed.length;
  }

  /**
   * A question.
   *
   * @param index from 0, below {@link #count}
   */
  public Question.OfPassport get(int index) {
    long question = packed[index];
    long number = question & NUMBER;
    long letters = question >>> NUMBER_BITS;
    if (letters == 0) {
      return passport(null, digits(9, number));
    }
    char[] serial = {(char) (letters & LETTER), (char) (letters >>> LETTER_BITS)};
    return passport(new String(serial), digits(6, number));
  }

  private static String digits(int count, long number) {
    String all = Long.toString(A_BILLION + number);
    return all.substring(all.length() - count);
  }

  private static Question.OfPassport passport(String serial, String number) {
    return new Question.OfPassport(
        Register.MVS_PASSPORT, Question.OfPassport.CITIZEN, serial, number);
  }

  /** Gathers questions. */
  static final class Collector {
    private long[] packed = new long[1024];
    private int count;

    void add(Question.OfPassport question) {
      if (count == packed.length) {
        packed = Arrays.copyOf(packed, 2 * count);
      }
      packed[count++] = pack(question);
    }

    private static long pack(Question.OfPassport question) {
      long number = Long.parseLong(question.number());
      String serial = question.serial();
      return serial == null
          ? number
          : ((long) serial.charAt(1) << LETTER_BITS | serial.charAt(0)) << NUMBER_BITS | number;
    }

    /** Each of them once. */
    Questions distinct() {
      return new Questions(Arrays.stream(packed, 0, count).sorted().distinct().toArray());
    }
  }
}
