package ua.ehealth.mimir.emulator.registers;

/** Hashes questions to 64 bits, one multiplication a character. */
final class QuestionHash {
  private static final long PRIME = 0x9E37_79B9_7F4A_7C15L;
  private static final char END_OF_CHILD = '\uFFFF';

  private QuestionHash() {}

  static long of(Question question) {
    long hash = question.service().serviceCode().hashCode();
    for (String child : question.service().children()) {
      String text = question.text(child);
      for (int i = 0; i < text.length(); i++) {
        hash = step(hash, text.charAt(i));
      }
      hash = step(hash, END_OF_CHILD);
    }
    return mix(hash);
  }

  /** Each step is a bijection of the hash, so that nothing of what came before is lost. */
  private static long step(long hash, char c) {
    long next = (hash ^ c) * PRIME;
    return next ^ (next >>> 29);
  }

  private static long mix(long hash) {
    long mixed = (hash ^ (hash >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D0_49BB_1331_11EBL;
    return mixed ^ (mixed >>> 31);
  }
}
