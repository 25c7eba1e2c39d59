package ua.ehealth.mimir.api.rest;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ua.ehealth.mimir.api.security.Access;
import ua.ehealth.mimir.api.security.Caller;
import ua.ehealth.mimir.api.security.Refusal;
import ua.ehealth.mimir.review.EmployeeFilter;
import ua.ehealth.mimir.review.EmployeeList;
import ua.ehealth.mimir.review.LegalEntities;
import ua.ehealth.mimir.review.PartyFilter;
import ua.ehealth.mimir.review.Portion;

/**
 * Which parties somebody sees: NHS all, others those that their legal entity employs (specification
 * 4.3). Whom they do not see is refused the same way whether there is such a party or not.
 */
final class Sight {
  private final Access access;
  private final LegalEntities legalEntities;
  private final EmployeeList employees;

  Sight(Access access, LegalEntities legalEntities, EmployeeList employees) {
    this.access = access;
    this.legalEntities = legalEntities;
    this.employees = employees;
  }

  /** Whether the party may be looked for; empty is no party. */
  boolean reaches(Caller caller, Optional<UUID> party) {
    return access
        .onlyEmployedBy(caller)
        .map(employer -> party.filter(id -> employs(employer, id)).isPresent())
        .orElse(true);
  }

  private boolean employs(UUID employer, UUID party) {
    return !legalEntities.employs(employer, List.of(party)).isEmpty();
  }

  /** The filter, for those whom the caller sees. */
  PartyFilter narrow(Caller caller, PartyFilter filter) {
    return access
        .onlyEmployedBy(caller)
        .map(employer -> filter.withEmployees(filter.employees().withEmployer(employer)))
        .orElse(filter);
  }

  /** Whether a narrowed filter names an employee or a party that is not the caller's to see. */
  boolean hides(PartyFilter narrowed) {
    EmployeeFilter named = narrowed.employees();
    if (named.employer() == null || (named.employee() == null && named.party() == null)) {
      return false;
    }
    PartyFilter nothingElse =
        PartyFilter.ALL.withEmployees(named.withStatus(null).withDivision(null));
    return employees.page(nothingElse, Portion.after(null, 1)).entries().isEmpty();
  }

  static Refusal denied() {
    return new Refusal(Refusal.Kind.FORBIDDEN, "Access denied");
  }
}
