package ua.ehealth.mimir.api.graphql;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import ua.ehealth.mimir.api.security.Asker;
import ua.ehealth.mimir.api.security.Refusal;
import ua.ehealth.mimir.api.security.Scope;
import ua.ehealth.mimir.review.SubjectReview;
import ua.ehealth.mimir.sync.subjects.ManualReview;
import ua.ehealth.mimir.sync.subjects.MoveResult;
import ua.ehealth.mimir.sync.subjects.Resubmission;
import ua.ehealth.mimir.verification.Stream;
import ua.ehealth.mimir.verification.StreamStatus;

/** Employees send persons to a stream again, and judge them by the manual rules. */
final class MoveFunctions implements Functions {
  private static final String MANUAL = "updatePersonManualRulesVerificationStatus";

  private static final Map<String, Resubmit> AGAIN =
      Map.of(
          "updatePersonUnzrVerificationStatus",
          new Resubmit(Stream.UNZR, "unzrVerificationStatus"),
          "updatePersonMvsPassportVerificationStatus",
          new Resubmit(Stream.MVS_PASSPORT, "mvsPassportVerificationStatus"),
          "updatePersonDmsPassportVerificationStatus",
          new Resubmit(Stream.DMS_PASSPORT, "dmsPassportVerificationStatus"));

  private final Subjects persons;
  private final Resubmission resubmission;
  private final ManualReview manual;

  MoveFunctions(Subjects persons, Resubmission resubmission, ManualReview manual) {
    this.persons = persons;
    this.resubmission = resubmission;
    this.manual = manual;
  }

  /**
   * @param status the input that names the wanted status
   */
  private record Resubmit(Stream stream, String status) {}

  @Override
  public String part() {
    return "moves";
  }

  @Override
  public void join(RuntimeWiring.Builder wiring) {
    wiring.type(
        "Mutation",
        type -> {
          AGAIN.forEach((function, how) -> type.dataFetcher(function, call -> resubmit(how, call)));
          return type.dataFetcher(MANUAL, this::decide);
        });
  }

  /** A status that is none is objected to after the person was looked for. */
  @Override
  public Map<String, BiConsumer<Map<String, Object>, Asking>> before() {
    Map<String, BiConsumer<Map<String, Object>, Asking>> before = new HashMap<>();
    AGAIN.keySet().forEach(function -> before.put(function, this::requireActive));
    before.put(MANUAL, this::requireActive);
    return before;
  }

  private void requireActive(Map<String, Object> arguments, Asking asking) {
    persons.requireActive(person((Map<?, ?>) arguments.get("input")));
  }

  private Map<String, SubjectReview> resubmit(Resubmit how, DataFetchingEnvironment call) {
    Asker asker = Asking.asker(call, Scope.PERSON_VERIFY);
    Map<String, Object> input = Arguments.input(call);
    UUID person = person(input);
    if (!input.get(how.status()).equals(StreamStatus.VERIFICATION_NEEDED.name())) {
      throw notAllowed(person);
    }
    MoveResult result = resubmission.resubmit(person, how.stream(), asker.requester(), null);
    return payload(asker, result);
  }

  private Map<String, SubjectReview> decide(DataFetchingEnvironment call) {
    Asker asker = Asking.asker(call, Scope.PERSON_VERIFY);
    Map<String, Object> input = Arguments.input(call);
    UUID person = person(input);
    String wanted = (String) input.get("manualRulesVerificationStatus");
    String comment = Arguments.text(input.get("verificationComment"));
    if (wanted.equals("CHANGES_NEEDED")) {
      throw notAllowed(person);
    }
    MoveResult result =
        manual.decide(person, StreamStatus.valueOf(wanted), comment, asker.requester());
    return payload(asker, result);
  }

  /** After the person was looked for (specification 4.1). */
  private Refusal notAllowed(UUID person) {
    persons.requireActive(person);
    return Refusal.unprocessable("value is not allowed in enum");
  }

  private UUID person(Map<?, ?> input) {
    return Arguments.id(input.get("personId"), NodeType.PERSON, persons.unknown());
  }

  private Map<String, SubjectReview> payload(Asker asker, MoveResult result) {
    return switch (result) {
      case MoveResult.Done done -> Map.of("person", persons.changed(asker, done.subject()));
      case MoveResult.Refused refused ->
          throw refused.kind() == ua.ehealth.mimir.sync.subjects.Refusal.NOT_FOUND
              ? Refusal.notFound(refused.text())
              : Refusal.conflict(refused.text());
    };
  }
}
