package ua.ehealth.mimir.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** A short name for exactly what a review shows. */
final class ReviewVersion {
  /** Of 32: nobody gains by making two reviews meet, chance will not. */
  private static final int BYTES = 16;

  private ReviewVersion() {}

  static String of(SubjectReview review) {
    StringBuilder shown = new StringBuilder(512);
    add(shown, review.id());
    add(shown, review.kind());
    add(shown, review.status());
    add(shown, review.active());
    add(shown, review.employees());
    add(shown, review.verificationStatus());
    add(shown, review.updatedAt());
    review
        .streams()
        .forEach((name, stream) -> {
          add(shown, name);
          add(shown, stream.status());
          add(shown, stream.reason());
          add(shown, stream.comment());
          add(shown, stream.result());
          add(shown, stream.syncedAt());
          add(shown, stream.unverifiedAt());
        });
    byte[] hash = sha256().digest(shown.toString().getBytes(StandardCharsets.UTF_8));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
  }

  /** With its length before it, so that no two rows of values read the same; null is not "". */
  private static void add(StringBuilder shown, Object value) {
    if (value == null) {
      shown.append("-;");
    } else {
      String text = value.toString();
      shown.append(text.length()).append(':').append(text).append(';');
    }
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
