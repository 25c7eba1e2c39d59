package ua.ehealth.mimir.emulator.control;

import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import ua.ehealth.mimir.emulator.faults.RunningFaults;
import ua.ehealth.mimir.emulator.http.Handler;
import ua.ehealth.mimir.emulator.http.HttpReply;
import ua.ehealth.mimir.emulator.http.Request;
import ua.ehealth.mimir.emulator.journal.Journal;
import ua.ehealth.mimir.emulator.registers.FixedAnswers;
import ua.ehealth.mimir.emulator.time.Watch;

/**
 * Journal, fixed answers and faults over HTTP, in JSON (specification 3.4): {@code GET, DELETE
 * /emulator/journal}, {@code GET, PUT, DELETE /emulator/answers}, {@code GET, POST, DELETE
 * /emulator/faults}.
 */
public final class Control implements Handler {
  /** What all its paths begin with. */
  public static final String PATH = "/emulator/";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final Journal journal;
  private final FixedAnswers answers;
  private final RunningFaults faults;
  private final Watch watch;

  /** Shows and changes these. */
  public Control(Journal journal, FixedAnswers answers, RunningFaults faults, Watch watch) {
    this.journal = journal;
    this.answers = answers;
    this.faults = faults;
    this.watch = watch;
  }

  @Override
  public HttpReply handle(Request request) {
    try {
      return route(request);
    } catch (IllegalArgumentException e) {
      return error(400, e.getMessage());
    }
  }

  private HttpReply route(Request request) {
    return switch (request.path().substring(PATH.length())) {
      case "journal" -> journal(request);
      case "answers" -> answers(request);
      case "faults" -> faults(request);
      default -> error(404, "there are /emulator/journal, /emulator/answers, /emulator/faults");
    };
  }

  private HttpReply journal(Request request) {
    return switch (request.method()) {
      case "GET" -> json(JournalJson.of(journal.counts()));
      case "DELETE" -> {
        journal.restart();
        yield done();
      }
      default -> error(405, "the journal knows GET and DELETE");
    };
  }

  private HttpReply answers(Request request) {
    return switch (request.method()) {
      case "GET" -> json(Map.of("count", answers.count()));
      case "PUT" -> {
        AnswerJson answer = AnswerJson.of(object(request));
        answers.fix(answer.question(), answer.status());
        yield done();
      }
      case "DELETE" -> {
        answers.clear();
        yield done();
      }
      default -> error(405, "the answers know GET, PUT and DELETE");
    };
  }

  private HttpReply faults(Request request) {
    return switch (request.method()) {
      case "GET" -> {
        long now = watch.nanos();
        List<Map<String, Object>> list =
            faults.list().stream().map(fault -> FaultJson.of(fault, now)).toList();
        yield json(list);
      }
      case "POST" -> {
        faults.begin(FaultJson.order(object(request)));
        yield done();
      }
      case "DELETE" -> {
        faults.endAll();
        yield done();
      }
      default -> error(405, "the faults know GET, POST and DELETE");
    };
  }

  private static JsonNode object(Request request) {
    if (request.tooLong()) {
      throw new IllegalArgumentException("the body is too long");
    }
    try {
      JsonNode node = JSON.readTree(request.body());
      if (node != null && node.isObject()) {
        return node;
      }
    } catch (JacksonException e) {
      // What the parser says could hold what was sent.
      throw new IllegalArgumentException("the body is not JSON", e);
    }
    throw new IllegalArgumentException("the body is not a JSON object");
  }

  private static HttpReply done() {
    return HttpReply.of(204, "", "");
  }

  private static HttpReply error(int status, String text) {
    return HttpReply.of(status, "application/json", JSON.writeValueAsBytes(Map.of("error", text)));
  }

  private static HttpReply json(Object value) {
    return HttpReply.of(200, "application/json", JSON.writeValueAsBytes(value));
  }
}
