package ua.ehealth.mimir.api.rest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import ua.ehealth.mimir.api.rest.form.Parameter;
import ua.ehealth.mimir.api.rest.form.Shape;
import ua.ehealth.mimir.api.security.Scope;

/** What can be asked and told over REST (specification 4.3): who may, and how it is described. */
public enum Operation {
  PERSON_VERIFICATION(
      "getPersonVerification",
      "persons",
      "The verification of one person",
      Scope.PERSON_VERIFICATION_DETAILS,
      List.of(),
      Answers.PERSON,
      Set.of(Failure.NOT_FOUND)),
  PERSON_VERIFICATIONS(
      "listPersonVerifications",
      "persons",
      "Persons with their verification",
      Scope.PERSON_VERIFICATION_READ,
      ListParameters.OF_PERSONS,
      Answers.PERSONS,
      Set.of(Failure.INVALID)),
  PERSON_DATA_CHANGED(
      "tellPersonDataChanged",
      "persons",
      "The data of a person changed: all its streams are asked again. May be repeated",
      Scope.DATA_CHANGED,
      List.of(),
      null,
      Set.of(Failure.NOT_FOUND)),
  PARTY_VERIFICATION(
      "getPartyVerification",
      "parties",
      "The verification of one party. Who is not NHS gets only parties that the token's legal entity"
          + " employs, and 403 for all others, whether there are such or not",
      Scope.PARTY_VERIFICATION_DETAILS,
      List.of(),
      Answers.PARTY,
      Set.of(Failure.NOT_FOUND, Failure.ACCESS_DENIED)),
  PARTY_VERIFICATIONS(
      "listPartyVerifications",
      "parties",
      "Employees with the verification of the parties that they are. Who is not NHS gets only"
          + " employees of the token's legal entity, and 403 when asking for others by their id",
      Scope.PARTY_VERIFICATION_READ,
      ListParameters.OF_PARTIES,
      Answers.PARTIES,
      Set.of(Failure.INVALID, Failure.ACCESS_DENIED)),
  PARTY_DATA_CHANGED(
      "tellPartyDataChanged",
      "parties",
      "The data of a party changed: all its streams are asked again. May be repeated",
      Scope.DATA_CHANGED,
      List.of(),
      null,
      Set.of(Failure.NOT_FOUND));

  /** What else than the checks that are the same for all may go wrong. */
  public enum Failure {
    NOT_FOUND,
    ACCESS_DENIED,
    INVALID
  }

  private final String id;
  private final String tag;
  private final String summary;
  private final Scope scope;
  private final List<Parameter<?>> parameters;
  private final Shape<?> answer;
  private final Set<Failure> failures;

  Operation(
      String id,
      String tag,
      String summary,
      Scope scope,
      List<Parameter<?>> parameters,
      Shape<?> answer,
      Set<Failure> failures) {
    this.id = id;
    this.tag = tag;
    this.summary = summary;
    this.scope = scope;
    this.parameters = parameters;
    this.answer = answer;
    this.failures = failures;
  }

  /** In the description, and in the access journal. */
  public String id() {
    return id;
  }

  public String tag() {
    return tag;
  }

  public String summary() {
    return summary;
  }

  public Scope scope() {
    return scope;
  }

  /** Those of the URL's query. */
  public List<Parameter<?>> parameters() {
    return parameters;
  }

  /** The body; empty where there is none. */
  public Optional<Shape<?>> answer() {
    return Optional.ofNullable(answer);
  }

  public boolean mayFailBy(Failure failure) {
    return failures.contains(failure);
  }
}
