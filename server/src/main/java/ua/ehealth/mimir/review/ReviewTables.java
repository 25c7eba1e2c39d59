package ua.ehealth.mimir.review;

import ua.ehealth.mimir.subject.SubjectKind;

/** What the tables and columns of a kind of subject are called (specification 1.3, 1.4). */
enum ReviewTables {
  PERSONS(SubjectKind.PERSON, "persons", "person_verifications", "person_id"),
  PARTIES(SubjectKind.PARTY, "parties", "party_verifications", "party_id");

  private final SubjectKind kind;
  private final String subjects;
  private final String verifications;
  private final String id;

  ReviewTables(SubjectKind kind, String subjects, String verifications, String id) {
    this.kind = kind;
    this.subjects = subjects;
    this.verifications = verifications;
    this.id = id;
  }

  static ReviewTables of(SubjectKind kind) {
    return kind == SubjectKind.PERSON ? PERSONS : PARTIES;
  }

  SubjectKind kind() {
    return kind;
  }

  /** The statement with the names for {@code {subjects}}, {@code {verifications}}, {@code {id}}. */
  String sql(String template) {
    return template
        .replace("{subjects}", subjects)
        .replace("{verifications}", verifications)
        .replace("{id}", id);
  }
}
