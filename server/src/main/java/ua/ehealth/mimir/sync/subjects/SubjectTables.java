package ua.ehealth.mimir.sync.subjects;

import java.util.List;
import ua.ehealth.mimir.subject.SubjectKind;
import ua.ehealth.mimir.verification.Stream;

/** What the tables and columns of a kind of subject are called (specification 1.3, 1.4). */
enum SubjectTables {
  PERSONS(SubjectKind.PERSON, "persons", "person_verifications", "person_id"),
  PARTIES(SubjectKind.PARTY, "parties", "party_verifications", "party_id");

  private final SubjectKind kind;
  private final String subjects;
  private final String verifications;
  private final String id;

  SubjectTables(SubjectKind kind, String subjects, String verifications, String id) {
    this.kind = kind;
    this.subjects = subjects;
    this.verifications = verifications;
    this.id = id;
  }

  static SubjectTables of(SubjectKind kind) {
    return kind == SubjectKind.PERSON ? PERSONS : PARTIES;
  }

  SubjectKind kind() {
    return kind;
  }

  /** What the columns of the streams begin with that other processes write. */
  List<String> foreignStreams() {
    return switch (this) {
      case PERSONS -> List.of("drfo", "dracs_death", "nhs");
      case PARTIES -> List.of("drfo", "dracs_death");
    };
  }

  /**
   * The statement with the names filled in: {@code {subjects}} ({@code persons}), {@code
   * {verifications}} ({@code person_verifications}) and {@code {id}} ({@code person_id}).
   */
  String sql(String template) {
    return template
        .replace("{subjects}", subjects)
        .replace("{verifications}", verifications)
        .replace("{id}", id);
  }

  /** The same, and {@code {s}} is what the stream's columns begin with ({@code mvs_passport}). */
  String sql(String template, Stream stream) {
    return sql(template).replace("{s}", stream.columns());
  }
}
