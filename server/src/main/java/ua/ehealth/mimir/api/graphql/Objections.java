package ua.ehealth.mimir.api.graphql;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import ua.ehealth.mimir.api.graphql.document.Call;
import ua.ehealth.mimir.api.graphql.document.Calls;
import ua.ehealth.mimir.api.graphql.document.Flaw;
import ua.ehealth.mimir.api.graphql.document.Inputs;
import ua.ehealth.mimir.api.security.Refusal;

/**
 * What is to be said of a request that cannot be executed, in the order of specification 4.1: who
 * may not call a function learns that, and nothing of its arguments; then what is missing or of
 * another type; then what comes before the values of enums; then those.
 */
final class Objections {
  private final GraphQLSchema schema;
  private final Map<String, BiConsumer<Map<String, Object>, Asking>> before = new HashMap<>();

  Objections(GraphQLSchema schema, List<Functions> parts) {
    this.schema = schema;
    parts.forEach(part -> before.putAll(part.before()));
  }

  /** What they are about. */
  record Subject(Document document, OperationDefinition operation, Map<String, Object> variables) {}

  /** The objections, or what else there is to say where there are none. */
  List<Fault> orElse(Subject subject, Asking asking, List<Fault> otherwise) {
    List<Call> roots = Calls.roots(schema, subject.document(), subject.operation());
    List<Fault> faults =
        new ArrayList<>(roots.stream().flatMap(call -> refused(call, asking).stream()).toList());
    if (faults.isEmpty()) {
      Inputs inputs = new Inputs(subject.operation(), subject.variables());
      roots.forEach(call -> faults.addAll(flaws(call, inputs, asking)));
    }
    if (faults.isEmpty()) {
      Inputs inputs = new Inputs(subject.operation(), subject.variables());
      Calls.all(schema, subject.document(), subject.operation())
          .forEach(call -> faults.addAll(unprocessable(call, inputs.flaws(call))));
    }
    return faults.isEmpty() ? otherwise : faults;
  }

  /** What graphql-java found, without the values that its own words repeat. */
  static Fault invalid(ValidationError error) {
    Fault fault = Fault.badRequest("the document is not valid: " + error.getValidationErrorType());
    return error.getLocations() == null || error.getLocations().isEmpty()
        ? fault
        : fault.at(error.getLocations().getFirst());
  }

  private static Optional<Fault> refused(Call call, Asking asking) {
    try {
      Needs.of(call.definition()).ifPresent(asking::require);
      return Optional.empty();
    } catch (Refusal refusal) {
      return Optional.of(located(Fault.of(refusal), call));
    }
  }

  private List<Fault> flaws(Call call, Inputs inputs, Asking asking) {
    List<Flaw> flaws = inputs.flaws(call);
    List<Flaw> early = flaws.stream().filter(flaw -> flaw.kind() != Flaw.Kind.NOT_IN_ENUM).toList();
    if (!early.isEmpty() || flaws.isEmpty()) {
      return unprocessable(call, early);
    }
    try {
      before
          .getOrDefault(call.definition().getName(), (_, _) -> {})
          .accept(inputs.arguments(call.field()), asking);
    } catch (Refusal refusal) {
      return List.of(located(Fault.of(refusal), call));
    }
    return unprocessable(call, flaws);
  }

  private static List<Fault> unprocessable(Call call, List<Flaw> flaws) {
    return flaws.stream()
        .map(flaw -> located(Fault.of(Refusal.unprocessable(flaw.text())), call))
        .toList();
  }

  private static Fault located(Fault fault, Call call) {
    return fault.at(call.field().getSourceLocation()).at(call.path());
  }
}
