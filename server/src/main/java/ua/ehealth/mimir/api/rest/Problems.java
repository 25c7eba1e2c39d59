package ua.ehealth.mimir.api.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import ua.ehealth.mimir.api.rest.form.InvalidParameter;
import ua.ehealth.mimir.api.security.Refusal;
import ua.ehealth.mimir.database.DatabaseTrouble;
import ua.ehealth.mimir.privacy.JournalUnavailable;

/**
 * Turns whatever goes wrong into a problem (specification 4.1). No message of an exception that was
 * not made for the caller gets out.
 */
@RestControllerAdvice
class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final String SECONDS_TO_WAIT = "5";

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> refused(Refusal refusal, HttpServletRequest request) {
    return answer(HttpStatus.valueOf(refusal.kind().status()), refusal.getMessage(), request);
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> invalid(
      InvalidParameter parameter, HttpServletRequest request) {
    HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
    Problem problem = Problem.of(status, parameter.getMessage(), request);
    return as(status).body(Problem.INVALID.write(new Problem.Invalid(problem, parameter)));
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> unreadable(
      HttpMessageNotReadableException body, HttpServletRequest request) {
    return answer(HttpStatus.BAD_REQUEST, "the body is not JSON", request);
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> other(Exception trouble, HttpServletRequest request) {
    if (trouble instanceof ErrorResponse known) {
      return ofHttp(known, request);
    }
    if (trouble instanceof JournalUnavailable || DatabaseTrouble.isLoss(trouble)) {
      LOG.warn("a request cannot be answered now", trouble);
      return as(HttpStatus.SERVICE_UNAVAILABLE)
          .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT)
          .body(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "try again later", request).body());
    }
    LOG.error("a request failed", trouble);
    return answer(HttpStatus.INTERNAL_SERVER_ERROR, "internal error", request);
  }

  /** What Spring finds: no such path, method, media type. */
  private static ResponseEntity<Map<String, Object>> ofHttp(
      ErrorResponse known, HttpServletRequest request) {
    HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
    String detail =
        switch (status) {
          case NOT_FOUND -> "not found";
          case METHOD_NOT_ALLOWED -> "the path does not know this method";
          case NOT_ACCEPTABLE -> "answers are application/json";
          case UNSUPPORTED_MEDIA_TYPE -> "bodies are application/json";
          default -> status.getReasonPhrase();
        };
    return as(status)
        .headers(headers -> headers.addAll(known.getHeaders()))
        .body(Problem.of(status, detail, request).body());
  }

  private static ResponseEntity<Map<String, Object>> answer(
      HttpStatus status, String detail, HttpServletRequest request) {
    return as(status).body(Problem.of(status, detail, request).body());
  }

  private static ResponseEntity.BodyBuilder as(HttpStatus status) {
    return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
  }
}
