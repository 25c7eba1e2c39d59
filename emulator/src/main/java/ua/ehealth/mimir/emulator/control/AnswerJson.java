package ua.ehealth.mimir.emulator.control;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import ua.ehealth.mimir.emulator.registers.Question;
import ua.ehealth.mimir.emulator.registers.RegisterService;

/** The JSON of {@code PUT /emulator/answers}: {@code service}, {@code question}, {@code status}. */
record AnswerJson(Question question, int status) {
  private static final Set<String> MEMBERS = new TreeSet<>(Set.of("service", "question", "status"));

  static AnswerJson of(JsonNode object) {
    Members.only(object, MEMBERS);
    RegisterService service = RegisterService.named(Members.text(object, "service"));
    JsonNode status = object.get("status");
    if (status == null || !status.isInt()) {
      throw new IllegalArgumentException("\"status\" must be there: 1, 0, -1 or -2");
    }
    return new AnswerJson(Question.of(service, children(object)), status.intValue());
  }

  private static Map<String, String> children(JsonNode object) {
    JsonNode question = object.get("question");
    if (question == null || !question.isObject()) {
      throw new IllegalArgumentException("\"question\" must be there, an object of its children");
    }
    Map<String, String> children = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> child : question.properties()) {
      if (child.getValue().isNull()) {
        continue;
      }
      if (!child.getValue().isString()) {
        throw new IllegalArgumentException("the children of a question are texts");
      }
      children.put(child.getKey(), child.getValue().stringValue());
    }
    return children;
  }
}
