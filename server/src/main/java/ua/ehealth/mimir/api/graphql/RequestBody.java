package ua.ehealth.mimir.api.graphql;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The body of a request: JSON, as the specification of GraphQL over HTTP has it. */
final class RequestBody {
  /** Bytes at most: a document and its variables. */
  static final int LONGEST = 131_072;

  private static final int DEEPEST = 60;
  private static final int LONGEST_NUMBER = 100;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxNumberLength(LONGEST_NUMBER)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

  private RequestBody() {}

  /**
   * Reads a body.
   *
   * @throws BadRequest 400 or 413
   */
  static GraphqlRequest read(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(LONGEST + 1);
    if (bytes.length > LONGEST) {
      throw new BadRequest(413, "the request is longer than " + LONGEST + " bytes");
    }
    JsonNode request;
    try {
      request = JSON.readTree(bytes);
    } catch (JacksonException wrong) {
      throw new BadRequest(400, "the request is not well-formed JSON");
    }
    if (request.isArray()) {
      throw new BadRequest(400, "one request at a time: there is no batching");
    }
    if (!request.isObject()) {
      throw new BadRequest(400, "the request is not an object");
    }
    JsonNode query = request.path("query");
    if (!query.isString() || query.stringValue().isBlank()) {
      throw new BadRequest(400, "query must be there, and be a text");
    }
    object(request, "extensions");
    return new GraphqlRequest(
        query.stringValue(),
        operationName(request.path("operationName")),
        JSON.convertValue(object(request, "variables"), MAP));
  }

  private static String operationName(JsonNode name) {
    if (name.isMissingNode() || name.isNull()) {
      return null;
    }
    if (!name.isString()) {
      throw new BadRequest(400, "operationName must be a text");
    }
    return name.stringValue();
  }

  private static JsonNode object(JsonNode request, String property) {
    JsonNode value = request.path(property);
    if (value.isMissingNode() || value.isNull()) {
      return JSON.createObjectNode();
    }
    if (!value.isObject()) {
      throw new BadRequest(400, property + " must be an object");
    }
    return value;
  }
}
