package ua.ehealth.mimir.api.graphql;

import ua.ehealth.mimir.api.security.Scope;
import ua.ehealth.mimir.subject.SubjectKind;

/** What has a global id. */
enum NodeType {
  PERSON("Person", Scope.PERSON_VERIFICATION_DETAILS),
  PARTY("Party", Scope.PARTY_VERIFICATION_DETAILS),
  UNZR_INFO("UnzrInfo", Scope.UNZR_READ),
  SYNC_RUN("SyncRun", Scope.SYNC_READ);

  private final String text;
  private final Scope scope;

  NodeType(String text, Scope scope) {
    this.text = text;
    this.scope = scope;
  }

  static NodeType of(SubjectKind kind) {
    return switch (kind) {
      case PERSON -> PERSON;
      case PARTY -> PARTY;
    };
  }

  /** Its name in the schema. */
  String text() {
    return text;
  }

  /** What it takes to look at one. */
  Scope scope() {
    return scope;
  }
}
