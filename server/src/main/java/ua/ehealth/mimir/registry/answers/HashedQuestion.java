package ua.ehealth.mimir.registry.answers;

import java.nio.ByteBuffer;
import ua.ehealth.mimir.registry.Question;

/** A question with the key of its row in {@code register_answers}. */
record HashedQuestion(Question question, ByteBuffer hash) {
  static HashedQuestion of(Question question, QuestionHash hashes) {
    return new HashedQuestion(question, ByteBuffer.wrap(hashes.of(question)));
  }

  short register() {
    return question.register().id();
  }

  byte[] bytes() {
    byte[] bytes = new byte[hash.remaining()];
    hash.duplicate().get(bytes);
    return bytes;
  }
}
