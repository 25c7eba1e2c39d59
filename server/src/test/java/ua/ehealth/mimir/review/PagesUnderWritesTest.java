package ua.ehealth.mimir.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ua.ehealth.mimir.Seeded;
import ua.ehealth.mimir.database.FreshDatabases;
import ua.ehealth.mimir.subject.SubjectKind;
import ua.ehealth.mimir.verification.StreamStatus;

/** Others write while somebody turns the pages: of those left alone nobody is lost or doubled. */
class PagesUnderWritesTest {
  @RegisterExtension static final FreshDatabases databases = new FreshDatabases();

  private static final PersonFilter FILTER =
      PersonFilter.ALL_ACTIVE
          .withVerificationStatuses(Set.of(VerificationStatus.CHANGES_NEEDED))
          .withStream(StreamFilter.of(ReviewedStream.UNZR, StreamStatus.NOT_VERIFIED));

  private final People people = new People(databases.all());
  private final PersonList persons = new PersonList(databases.mpi());

  @Test
  void everybodyLeftAloneIsSeenOnceInEveryOrder() {
    for (ListOrder order : ListOrder.values()) {
      Seeded.cases(4, random -> turnThePages(order, random));
    }
  }

  private void turnThePages(ListOrder order, RandomGenerator random) {
    people.clear();
    List<UUID> leftAlone = new ArrayList<>();
    List<UUID> written = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      (random.nextBoolean() ? leftAlone : written).add(unverified(random));
    }
    List<UUID> seen = new ArrayList<>();
    String after = null;
    do {
      Page<SubjectReview> page = persons.page(FILTER, order, Portion.after(after, 3));
      page.items().forEach(one -> seen.add(one.id()));
      after = page.next();
      write(written, random);
    } while (after != null);

    assertThat(seen).containsAll(leftAlone);
    List<UUID> seenAlone = seen.stream().filter(leftAlone::contains).toList();
    assertThat(seenAlone).hasSameSizeAs(new HashSet<>(seenAlone));
  }

  /** Somebody comes, goes, or moves within the list; a bounded number, so that pages end. */
  private void write(List<UUID> written, RandomGenerator random) {
    if (written.isEmpty()) {
      return;
    }
    UUID id = written.removeLast();
    switch (random.nextInt(4)) {
      case 0 -> unverified(random);
      case 1 -> databases.mpi().jdbc().sql("delete from persons where id = ?").param(id).update();
      case 2 ->
          people.update(
              SubjectKind.PERSON,
              id,
              "unzr_unverified_at = unzr_unverified_at + interval '1 day' * "
                  + random.nextInt(-30, 30));
      default ->
          databases
              .mpi()
              .jdbc()
              .sql("update persons set updated_at = now(), status = 'inactive' where id = ?")
              .param(id)
              .update();
    }
  }

  private UUID unverified(RandomGenerator random) {
    String time = "2026-05-%02d 00:00:00+00".formatted(1 + random.nextInt(9));
    UUID id = people.person("verification_status", "CHANGES_NEEDED", "updated_at", time);
    return people.verification(
        SubjectKind.PERSON,
        id,
        "unzr_verification_status",
        "NOT_VERIFIED",
        "unzr_unverified_at",
        time);
  }
}
