package ua.ehealth.mimir.api.graphql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpRequestHandler;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code POST /graphql}, as the specification of GraphQL over HTTP has it; no other method: a
 * question about a person does not belong in a URL.
 */
final class GraphqlHandler implements HttpRequestHandler {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Answering answering;
  private final EventStreams streams;

  GraphqlHandler(Answering answering, EventStreams streams) {
    this.answering = answering;
    this.streams = streams;
  }

  @Override
  public void handleRequest(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    AnswerType type = AnswerType.wanted(request.getHeader(HttpHeaders.ACCEPT)).orElse(null);
    try {
      if (!request.getMethod().equals(HttpMethod.POST.name())) {
        response.setHeader(HttpHeaders.ALLOW, HttpMethod.POST.name());
        throw new BadRequest(405, "POST alone is answered here");
      }
      if (type == null) {
        throw new BadRequest(406, "answers are application/graphql-response+json");
      }
      checkContent(request);
      GraphqlRequest asked = RequestBody.read(request.getInputStream());
      write(answer(asked, type), type, response);
    } catch (BadRequest wrong) {
      Fault fault = Fault.badRequest(wrong.getMessage(), wrong.status());
      write(
          Answer.refused(fault),
          wrong.status(),
          type == AnswerType.JSON ? AnswerType.JSON : AnswerType.GRAPHQL,
          response);
    }
  }

  private Answer answer(GraphqlRequest asked, AnswerType type) {
    String requestId = RequestIds.current();
    try {
      Answer answer = answering.answer(asked, requestId);
      return answer.isStream() && type != AnswerType.EVENTS
          ? Answer.refused(
              Fault.badRequest("a subscription is answered as text/event-stream alone", 406))
          : answer;
    } catch (RuntimeException trouble) {
      return Answer.refused(Failures.of(trouble, requestId));
    }
  }

  private void write(Answer answer, AnswerType type, HttpServletResponse response)
      throws IOException {
    if (type == AnswerType.EVENTS && answer.executed()) {
      streams.write(answer, response);
    } else if (type == AnswerType.JSON) {
      // Whoever takes plain JSON could not tell another status from that of a proxy.
      write(answer, 200, AnswerType.JSON, response);
    } else {
      write(answer, answer.status(), AnswerType.GRAPHQL, response);
    }
  }

  private static void write(
      Answer answer, int status, AnswerType type, HttpServletResponse response) throws IOException {
    byte[] body = JSON.writeValueAsBytes(answer.body());
    response.setStatus(status);
    response.setContentType(new MediaType(type.type(), StandardCharsets.UTF_8).toString());
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private static void checkContent(HttpServletRequest request) {
    try {
      MediaType content = MediaType.valueOf(request.getContentType());
      boolean utf8 =
          content.getCharset() == null || content.getCharset().equals(StandardCharsets.UTF_8);
      if (!content.equalsTypeAndSubtype(MediaType.APPLICATION_JSON) || !utf8) {
        throw new BadRequest(415, "a request is application/json in UTF-8");
      }
    } catch (InvalidMediaTypeException wrong) {
      throw new BadRequest(415, "a request is application/json in UTF-8");
    }
  }
}
