package ua.ehealth.mimir.api.graphql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ua.ehealth.mimir.api.security.Scope;

/**
 * A call of each function as it should be, from which tests make wrong ones.
 *
 * @param kind {@code query}, {@code mutation}
 * @param arguments with their values; those of {@code input} inside it
 * @param required the names of those that may not be absent, in the function or in its input
 * @param selection what is wanted of the answer
 */
record Sample(
    String kind,
    String function,
    Scope scope,
    Map<String, Object> arguments,
    List<String> required,
    String selection) {

  static List<Sample> all() {
    String nobody = GlobalId.of(NodeType.PERSON, UUID.randomUUID());
    String party = GlobalId.of(NodeType.PARTY, UUID.randomUUID());
    String run = GlobalId.of(NodeType.SYNC_RUN, UUID.randomUUID());
    List<Sample> all = new ArrayList<>();
    all.add(query("unzrInfoRegister", Scope.UNZR_READ, Map.of("unzr", "1"), "{ id }"));
    all.add(
        mutation(
            "syncUnzrInfoRegister", Scope.UNZR_WRITE, Map.of("unzr", "1"), "{ unzrInfo { id } }"));
    all.add(query("person", Scope.PERSON_VERIFICATION_DETAILS, Map.of("id", nobody), "{ id }"));
    all.add(query("party", Scope.PARTY_VERIFICATION_DETAILS, Map.of("id", party), "{ id }"));
    all.add(
        query("unverifiedPersons", Scope.PERSON_VERIFICATION_READ, Map.of(), "{ nodes { id } }"));
    all.add(
        query("unverifiedParties", Scope.PARTY_VERIFICATION_READ, Map.of(), "{ nodes { id } }"));
    all.add(query("syncJobs", Scope.SYNC_READ, Map.of(), "{ name }"));
    all.add(query("syncRuns", Scope.SYNC_READ, Map.of(), "{ nodes { id } }"));
    all.add(query("registers", Scope.SYNC_READ, Map.of(), "{ service }"));
    for (String stream : List.of("Unzr", "MvsPassport", "DmsPassport")) {
      String name = Character.toLowerCase(stream.charAt(0)) + stream.substring(1);
      all.add(
          mutation(
              "updatePerson" + stream + "VerificationStatus",
              Scope.PERSON_VERIFY,
              Map.of(
                  "personId",
                  nobody,
                  name + "VerificationStatus",
                  "VERIFICATION_NEEDED",
                  name + "VerificationReason",
                  "ONLINE_TRIGGERED"),
              "{ person { id } }"));
    }
    all.add(
        mutation(
            "updatePersonManualRulesVerificationStatus",
            Scope.PERSON_VERIFY,
            Map.of("personId", nobody, "manualRulesVerificationStatus", "IN_REVIEW"),
            "{ person { id } }"));
    all.add(
        mutation(
            "revealPerson",
            Scope.PERSON_READ,
            Map.of("personId", nobody),
            "{ identity { taxId } }"));
    all.add(
        mutation(
            "revealParty",
            Scope.PARTY_VERIFICATION_DETAILS,
            Map.of("partyId", party),
            "{ identity { taxId } }"));
    all.add(
        mutation(
            "startSyncRun",
            Scope.SYNC_OPERATE,
            Map.of("job", "unzr-persons", "reason", "перевірка"),
            "{ syncRun { id } }"));
    for (String order : List.of("pause", "resume", "stop")) {
      all.add(
          mutation(
              order + "SyncRun",
              Scope.SYNC_OPERATE,
              Map.of("runId", run, "reason", "перевірка"),
              "{ syncRun { id } }"));
    }
    for (String order : List.of("hold", "release")) {
      all.add(
          mutation(
              order + "Register",
              Scope.SYNC_OPERATE,
              Map.of("service", "checkunzr", "reason", "перевірка"),
              "{ register { health } }"));
    }
    return all;
  }

  private static Sample query(
      String function, Scope scope, Map<String, Object> arguments, String selection) {
    return new Sample(
        "query", function, scope, arguments, List.copyOf(arguments.keySet()), selection);
  }

  private static Sample mutation(
      String function, Scope scope, Map<String, Object> input, String selection) {
    return new Sample(
        "mutation",
        function,
        scope,
        Map.of("input", input),
        List.copyOf(input.keySet()),
        selection);
  }

  /** With the arguments in variables, so that a wrong one does not change the document. */
  String document() {
    if (required.isEmpty()) {
      return "%s { %s %s }".formatted(kind, function, selection);
    }
    String name = kind.equals("mutation") ? "input" : required.getFirst();
    String type =
        kind.equals("mutation")
            ? Character.toUpperCase(function.charAt(0)) + function.substring(1) + "Input!"
            : name.equals("id") ? "ID!" : "String!";
    return "%s ($%s: %s) { %s(%s: $%s) %s }"
        .formatted(kind, name, type, function, name, name, selection);
  }

  /** The same call, an argument more or another; null takes it away. */
  Sample with(String argument, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(input());
    if (value == null) {
      changed.remove(argument);
    } else {
      changed.put(argument, value);
    }
    return new Sample(
        kind,
        function,
        scope,
        arguments.containsKey("input") ? Map.of("input", changed) : changed,
        required,
        selection);
  }

  /** Its input, or its arguments where it has none. */
  @SuppressWarnings("unchecked")
  Map<String, Object> input() {
    return (Map<String, Object>) arguments.getOrDefault("input", arguments);
  }

  @Override
  public String toString() {
    return function;
  }
}
