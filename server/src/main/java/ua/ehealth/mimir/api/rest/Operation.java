package ua.ehealth.mimir.api.rest;

import java.util.List;
import java.util.Optional;
import ua.ehealth.mimir.api.rest.form.Parameter;
import ua.ehealth.mimir.api.rest.form.Shape;
import ua.ehealth.mimir.api.security.Scope;

/** What can be asked and told over REST (specification 4.3): who may, and how it is described. */
enum Operation {
  PERSON_VERIFICATION(
      "getPersonVerification",
      "persons",
      "The verification of one person.",
      Scope.PERSON_VERIFICATION_DETAILS),
  PERSON_VERIFICATIONS(
      "listPersonVerifications",
      "persons",
      "Persons with their verification.",
      Scope.PERSON_VERIFICATION_READ),
  PERSON_DATA_CHANGED(
      "tellPersonDataChanged",
      "persons",
      "The data of a person changed: all its streams are asked again. May be repeated.",
      Scope.DATA_CHANGED),
  PARTY_VERIFICATION(
      "getPartyVerification",
      "parties",
      "The verification of one party. Who is not NHS gets only parties that the token's legal entity"
          + " employs, and 403 for all others, whether there are such or not.",
      Scope.PARTY_VERIFICATION_DETAILS),
  PARTY_VERIFICATIONS(
      "listPartyVerifications",
      "parties",
      "Employees with the verification of the parties that they are. Who is not NHS gets only"
          + " employees of the token's legal entity, and 403 when asking for others by their id.",
      Scope.PARTY_VERIFICATION_READ),
  PARTY_DATA_CHANGED(
      "tellPartyDataChanged",
      "parties",
      "The data of a party changed: all its streams are asked again. May be repeated.",
      Scope.DATA_CHANGED);

  private final String id;
  private final String tag;
  private final String summary;
  private final Scope scope;

  Operation(String id, String tag, String summary, Scope scope) {
    this.id = id;
    this.tag = tag;
    this.summary = summary;
    this.scope = scope;
  }

  /** In the description, and in the access journal. */
  String id() {
    return id;
  }

  String tag() {
    return tag;
  }

  String summary() {
    return summary;
  }

  Scope scope() {
    return scope;
  }

  /** Those of the URL's query. */
  List<Parameter<?>> parameters() {
    return switch (this) {
      case PERSON_VERIFICATIONS -> ListParameters.OF_PERSONS;
      case PARTY_VERIFICATIONS -> ListParameters.OF_PARTIES;
      case PERSON_VERIFICATION, PARTY_VERIFICATION, PERSON_DATA_CHANGED, PARTY_DATA_CHANGED ->
          List.of();
    };
  }

  /** The body; empty where there is none. */
  Optional<Shape<?>> answer() {
    return switch (this) {
      case PERSON_VERIFICATION -> Optional.of(Answers.PERSON);
      case PERSON_VERIFICATIONS -> Optional.of(Answers.PERSONS);
      case PARTY_VERIFICATION -> Optional.of(Answers.PARTY);
      case PARTY_VERIFICATIONS -> Optional.of(Answers.PARTIES);
      case PERSON_DATA_CHANGED, PARTY_DATA_CHANGED -> Optional.empty();
    };
  }

  /** Whether it is about one subject, named in the path. */
  boolean isOfOne() {
    return this != PERSON_VERIFICATIONS && this != PARTY_VERIFICATIONS;
  }

  /** Whether somebody may be kept from seeing what is there. */
  boolean hides() {
    return this == PARTY_VERIFICATION || this == PARTY_VERIFICATIONS;
  }

  /** Whether the answer has an entity tag. */
  boolean isTagged() {
    return this == PERSON_VERIFICATION || this == PARTY_VERIFICATION;
  }

  /** Whether it changes something: then a body may come with it. */
  boolean changes() {
    return this == PERSON_DATA_CHANGED || this == PARTY_DATA_CHANGED;
  }
}
