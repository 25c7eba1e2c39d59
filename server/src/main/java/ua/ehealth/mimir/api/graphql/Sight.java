package ua.ehealth.mimir.api.graphql;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ua.ehealth.mimir.api.security.Caller;
import ua.ehealth.mimir.api.security.Refusal;
import ua.ehealth.mimir.review.LegalEntities;
import ua.ehealth.mimir.review.LegalEntity;

/** Which parties somebody may see: those whom the own legal entity employs, or all for the NHS. */
final class Sight {
  private final LegalEntities entities;

  Sight(LegalEntities entities) {
    this.entities = entities;
  }

  /** Whose employees the caller sees; empty: everybody's. */
  Optional<UUID> onlyEmployedBy(Caller caller) {
    return entities.find(caller.client()).filter(LegalEntity::nhs).isPresent()
        ? Optional.empty()
        : Optional.of(caller.client());
  }

  /**
   * That the caller may see the party. One that does not exist is refused like one that works
   * elsewhere.
   *
   * @throws Refusal 403
   */
  void require(Caller caller, UUID party) {
    onlyEmployedBy(caller)
        .filter(employer -> entities.employs(employer, List.of(party)).isEmpty())
        .ifPresent(_ -> {
          throw new Refusal(Refusal.Kind.FORBIDDEN, "Access denied");
        });
  }
}
