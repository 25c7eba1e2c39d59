package ua.ehealth.mimir.emulator.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ua.ehealth.mimir.emulator.population.HealthWorker.Employment;

/** Who employs the parties. */
final class Employments {
  private static final int MOST = 3;
  private static final int NHS_ONE_IN = 100;
  private static final LocalDate FIRST_START = LocalDate.of(2017, 4, 1);
  private static final int STARTS = 2_800;
  private static final String APPROVED = "APPROVED";
  private static final String DISMISSED = "DISMISSED";
  private static final String[] LATER = {APPROVED, DISMISSED, "NEW"};
  private static final String[] TYPES = {
    "DOCTOR", "SPECIALIST", "ASSISTANT", "PHARMACIST", "HR", "ADMIN", "OWNER", "MED_ADMIN"
  };

  private final Draws draws;
  private final Ids ids;

  Employments(Draws draws, Ids ids) {
    this.draws = draws;
    this.ids = ids;
  }

  List<Employment> of(long party) {
    Optional<Share> unusual = draws.pick(Among.EMPLOYMENT, Trait.EMPLOYMENT, party);
    if (unusual.isEmpty()) {
      return usual(party);
    }
    return switch (unusual.get()) {
      case PARTY_UNEMPLOYED -> List.of();
      case PARTY_NOT_ACTIVE -> List.of(employment(party, 0, APPROVED, false));
      default -> dismissed(party);
    };
  }

  /** One is active and approved; the others are as they are. */
  private List<Employment> usual(long party) {
    int count = 1 + draws.below(MOST, Trait.EMPLOYMENTS, party);
    int approved = draws.below(count, Trait.EMPLOYMENTS, ~party);
    List<Employment> all = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String status =
          i == approved
              ? APPROVED
              : LATER[draws.below(LATER.length, Trait.EMPLOYMENTS, ~index(party, i))];
      all.add(employment(party, i, status, !status.equals(DISMISSED)));
    }
    return List.copyOf(all);
  }

  /** Some are still flagged active. */
  private List<Employment> dismissed(long party) {
    int count = 1 + draws.below(2, Trait.EMPLOYMENTS, party);
    List<Employment> all = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      boolean flagged = draws.below(2, Trait.EMPLOYMENTS, ~index(party, i)) == 0;
      all.add(employment(party, i, DISMISSED, flagged));
    }
    return List.copyOf(all);
  }

  private Employment employment(long party, int position, String status, boolean active) {
    long index = index(party, position);
    int drawn =
        draws.below(NHS_ONE_IN * (Population.LEGAL_ENTITIES - 1), Trait.LEGAL_ENTITY, index);
    boolean nhs = drawn < Population.LEGAL_ENTITIES - 1;
    return new Employment(
        ids.employee(party, position),
        nhs ? 0 : 1 + drawn % (Population.LEGAL_ENTITIES - 1),
        nhs ? "NHS" : TYPES[draws.below(TYPES.length, Trait.EMPLOYEE_TYPE, index)],
        status,
        active,
        FIRST_START.plusDays(draws.below(STARTS, Trait.EMPLOYMENT_START, index)));
  }

  private static long index(long party, int position) {
    return party * (MOST + 1) + position;
  }
}
