package ua.ehealth.mimir.review;

import static ua.ehealth.mimir.Seeded.oneOf;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import ua.ehealth.mimir.subject.SubjectKind;

/** Populations as other services may leave them: few different values, so that many are equal. */
final class RandomPeople {
  static final String[] TIMES = {
    null,
    "-infinity",
    "2026-01-01 00:00:00.000001+00",
    "2026-01-01 00:00:00.000002+00",
    "2026-03-01 00:00:00+00",
    "infinity"
  };

  private static final String[] STATUSES = {
    "VERIFIED",
    "VERIFIED",
    "NOT_VERIFIED",
    "NOT_VERIFIED",
    "VERIFICATION_NEEDED",
    "IN_REVIEW",
    "VERIFICATION_NOT_NEEDED"
  };

  private static final String[] REASONS = {"AUTO", "AUTO_INCORRECT_DATA", "RULES_TRIGGERED"};

  private static final String[] CUMULATIVE = {
    "VERIFIED", "VERIFICATION_NEEDED", "CHANGES_NEEDED", "NOT_VERIFIED", null, "A_STATUS_OF_OTHERS"
  };

  private final RandomGenerator random;
  private final People people;

  RandomPeople(RandomGenerator random, People people) {
    this.random = random;
    this.people = people;
  }

  List<UUID> persons(int number) {
    List<UUID> made = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      made.add(
          people.person(
              "status", oneOf(random, "active", "active", "inactive", null),
              "is_active", oneOf(random, "true", "false", null),
              "verification_status", oneOf(random, CUMULATIVE),
              "updated_at", oneOf(random, TIMES)));
      verification(SubjectKind.PERSON, made.getLast());
    }
    return made;
  }

  List<UUID> parties(int number, List<UUID> legalEntities, List<UUID> divisions) {
    List<UUID> made = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      made.add(
          people.party(
              "verification_status", oneOf(random, CUMULATIVE),
              "updated_at", oneOf(random, TIMES)));
      verification(SubjectKind.PARTY, made.getLast());
      for (int employees = random.nextInt(4); employees > 0; employees--) {
        people.employee(
            made.get(random.nextInt(made.size())),
            legalEntities.get(random.nextInt(legalEntities.size())),
            "division_id",
            random.nextBoolean() ? null : divisions.get(random.nextInt(divisions.size())),
            "status",
            oneOf(random, "APPROVED", "APPROVED", "DISMISSED", null),
            "is_active",
            oneOf(random, "true", "true", "false", null));
      }
    }
    return made;
  }

  private void verification(SubjectKind kind, UUID subject) {
    if (random.nextInt(5) == 0) {
      return;
    }
    List<Object> columns = new ArrayList<>();
    for (ReviewedStream stream : ReviewedStream.of(kind)) {
      columns.addAll(
          List.of(
              stream.columns() + "_verification_status", oneOf(random, STATUSES),
              stream.columns() + "_verification_reason", oneOf(random, REASONS)));
      columns.add(stream.columns() + "_unverified_at");
      columns.add(random.nextBoolean() ? null : oneOf(random, TIMES));
    }
    people.verification(kind, subject, columns.toArray());
  }
}
