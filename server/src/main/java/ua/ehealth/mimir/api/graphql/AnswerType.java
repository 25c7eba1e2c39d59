package ua.ehealth.mimir.api.graphql;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** How an answer may be written, in the order of our own liking. */
enum AnswerType {
  GRAPHQL("application/graphql-response+json"),
  /** Of older clients: tells by its status only whether the request was well-formed. */
  JSON(MediaType.APPLICATION_JSON_VALUE),
  /** Server-sent events (graphql-sse, distinct connections): for subscriptions. */
  EVENTS(MediaType.TEXT_EVENT_STREAM_VALUE);

  private final String text;

  AnswerType(String text) {
    this.text = text;
  }

  MediaType type() {
    return MediaType.parseMediaType(text);
  }

  /**
   * What the header {@code Accept} asks for.
   *
   * @param accept null: anything
   * @return empty where we write nothing of that
   */
  static Optional<AnswerType> wanted(String accept) {
    if (accept == null || accept.isBlank()) {
      return Optional.of(GRAPHQL);
    }
    try {
      return MediaType.parseMediaTypes(accept).stream()
          .filter(range -> range.getQualityValue() > 0)
          .sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed())
          .flatMap(range ->
              List.of(values()).stream().filter(type -> range.includes(type.type())).limit(1))
          .findFirst();
    } catch (InvalidMediaTypeException wrong) {
      return Optional.empty();
    }
  }
}
