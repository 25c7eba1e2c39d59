package ua.ehealth.mimir.sync.subjects;

import ua.ehealth.mimir.subject.SubjectKind;

/** Who is to be checked at all (specification 2.2), in SQL. */
final class Eligibility {
  private Eligibility() {}

  /**
   * A condition on {@code s}, a row of the subjects' table. Other services may leave its columns
   * null: that is not eligible.
   */
  static String condition(SubjectKind kind) {
    return switch (kind) {
      case PERSON -> "s.status = 'active' and s.is_active";
      case PARTY ->
          "exists (select from employees e"
              + " where e.party_id = s.id and e.status = 'APPROVED' and e.is_active)";
    };
  }
}
