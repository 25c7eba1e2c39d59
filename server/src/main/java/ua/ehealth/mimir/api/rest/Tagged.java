package ua.ehealth.mimir.api.rest;

import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import ua.ehealth.mimir.api.rest.form.Shape;
import ua.ehealth.mimir.review.SubjectReview;

/**
 * Answers with an entity tag, which whoever asks again sends along: what did not change is not sent
 * again. It may be kept by who asked, who asks Mimir each time before it is used.
 */
final class Tagged {
  private Tagged() {}

  static ResponseEntity<Map<String, Object>> answer(
      Shape<SubjectReview> shape, SubjectReview review) {
    return ResponseEntity.ok()
        .eTag(review.version())
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(shape.write(review));
  }
}
