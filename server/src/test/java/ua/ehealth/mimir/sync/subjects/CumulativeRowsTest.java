package ua.ehealth.mimir.sync.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.ehealth.mimir.sync.subjects.TestClaims.SYSTEM;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.ehealth.mimir.database.FreshDatabases;
import ua.ehealth.mimir.sync.Job;

/** The cumulative status and the events that follow from a result (specification 1.6). */
class CumulativeRowsTest {
  @RegisterExtension static final FreshDatabases databases = new FreshDatabases();

  private static final int GOOD = 0;
  private static final int BAD = 1;

  private TestResults persons;
  private TestResults parties;

  @BeforeEach
  void nobody() {
    persons = new TestResults(databases.all(), Job.named("mvs-persons"));
    parties = new TestResults(databases.all(), Job.named("mvs-parties"));
    persons.subjects().clear();
    parties.subjects().clear();
  }

  /** The first column is what differs from VERIFIED in the subject's other streams. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      nullValues = "null",
      textBlock =
          """
          ""                                                 | 0 | VERIFICATION_NEEDED | VERIFIED            | VERIFIED
          ""                                                 | 1 | VERIFICATION_NEEDED | CHANGES_NEEDED      | NOT_VERIFIED
          ""                                                 | 1 | VERIFIED            | CHANGES_NEEDED      | NOT_VERIFIED
          ""                                                 | 0 | VERIFIED            | VERIFIED            | VERIFIED
          ""                                                 | 0 | null                | VERIFIED            | VERIFIED
          ""                                                 | 0 | CHANGES_NEEDED      | VERIFIED            | VERIFIED
          ""                                                 | 0 | IN_REVIEW           | VERIFIED            | VERIFIED
          ""                                                 | 0 | NOT_VERIFIED        | NOT_VERIFIED        | VERIFIED
          ""                                                 | 1 | NOT_VERIFIED        | NOT_VERIFIED        | NOT_VERIFIED
          drfo_verification_status = 'VERIFICATION_NEEDED'   | 0 | VERIFICATION_NEEDED | VERIFICATION_NEEDED | VERIFICATION_NEEDED
          drfo_verification_status = 'VERIFICATION_NEEDED'   | 1 | VERIFICATION_NEEDED | CHANGES_NEEDED      | NOT_VERIFIED
          drfo_verification_status = 'NOT_VERIFIED'          | 0 | VERIFICATION_NEEDED | CHANGES_NEEDED      | NOT_VERIFIED
          drfo_verification_status = 'VERIFICATION_NOT_NEEDED' | 0 | VERIFICATION_NEEDED | VERIFIED          | VERIFIED
          drfo_verification_status = 'IN_REVIEW'             | 0 | VERIFIED            | VERIFICATION_NEEDED | VERIFICATION_NEEDED
          dracs_death_verification_status = 'POTENTIALLY_DECEASED' | 0 | VERIFICATION_NEEDED | VERIFIED      | VERIFIED
          dracs_death_verification_status = 'MANUAL_CONFIRMED' | 0 | VERIFICATION_NEEDED | VERIFIED          | VERIFIED
          dms_passport_verification_status = 'NOT_VERIFIED'  | 0 | VERIFICATION_NEEDED | CHANGES_NEEDED      | NOT_VERIFIED
          dms_passport_verification_status = 'VERIFICATION_NOT_NEEDED' | 0 | VERIFIED | VERIFIED             | VERIFIED
          dms_passport_verification_status = 'IN_REVIEW'     | 0 | VERIFIED            | VERIFICATION_NEEDED | VERIFICATION_NEEDED
          """)
  void theStreamsTogetherGiveTheStatus(
      String others, int code, String before, String ofPerson, String ofParty) {
    assertFollows(persons, others, code, before, ofPerson);
    assertFollows(parties, others, code, before, ofParty);
  }

  private static void assertFollows(
      TestResults results, String others, int code, String before, String after) {
    UUID id = results.others(results.asked(results.subjects().needed()), "VERIFIED");
    if (!others.isEmpty()) {
      results.subjects().set(id, others);
    }
    setCumulative(results, before);
    results.stamp();
    results.write(results.answered(results.taken(id), code));
    Standing standing = results.of(id).hasCumulative(after);
    if (after.equals(before)) {
      standing.subjectIsNotWritten().hasEvents();
    } else {
      standing.subjectIsWrittenBy(SYSTEM).hasEvents(after);
    }
  }

  private static void setCumulative(TestResults results, String status) {
    results
        .subjects()
        .sql(
            "update {subjects} set verification_status = "
                + (status == null ? "null" : "'" + status + "'"));
  }

  /** What another stream of ours was before it was taken, and what it counts with. */
  @ParameterizedTest
  @CsvSource({
    "VERIFIED, VERIFIED",
    "VERIFICATION_NEEDED, VERIFICATION_NEEDED",
    "NOT_VERIFIED, CHANGES_NEEDED"
  })
  void aStreamThatIsClaimedCountsWithWhatItWasBefore(String other, String cumulative) {
    TestResults dms = new TestResults(databases.all(), Job.named("dms-persons"));
    UUID id = persons.others(persons.asked(persons.subjects().needed()), "VERIFIED");
    dms.subjects()
        .set(
            id,
            "p_verification_status = '%s', p_synced_at = now() - interval '300 days'"
                .formatted(other));
    assertThat(dms.taken(id)).isNotNull();
    persons.write(persons.answered(persons.taken(id), GOOD));
    persons.of(id).hasCumulative(cumulative);
    dms.of(id).is("IN_REVIEW/AUTO");
  }

  @Test
  void aStreamThatWasResetWhileItWasClaimedCountsAsItStands() {
    UUID id = persons.others(persons.asked(persons.subjects().needed()), "VERIFIED");
    persons
        .subjects()
        .set(
            id,
            "dms_passport_claim = 7, dms_passport_status_before = 'VERIFIED',"
                + " dms_passport_verification_status = 'VERIFICATION_NEEDED'");
    setCumulative(persons, "VERIFIED");
    persons.write(persons.answered(persons.taken(id), GOOD));
    persons.of(id).hasCumulative("VERIFICATION_NEEDED");
  }

  /** A sweep would make it VERIFICATION_NEEDED too. */
  @Test
  void aClaimThatDoesNotSayWhatWasBeforeIsSomethingToBeAsked() {
    UUID id = persons.others(persons.asked(persons.subjects().needed()), "VERIFIED");
    persons
        .subjects()
        .set(id, "dms_passport_claim = 7, dms_passport_verification_status = 'IN_REVIEW'");
    setCumulative(persons, "VERIFIED");
    persons.write(persons.answered(persons.taken(id), GOOD));
    persons.of(id).hasCumulative("VERIFICATION_NEEDED");
  }

  @Test
  void aManualReviewCountsAsItStands() {
    UUID id = persons.others(persons.asked(persons.subjects().needed()), "VERIFIED");
    persons.subjects().set(id, "nhs_verification_status = 'IN_REVIEW'");
    setCumulative(persons, "VERIFIED");
    persons.write(persons.answered(persons.taken(id), GOOD));
    persons.of(id).hasCumulative("VERIFICATION_NEEDED").hasEvents("VERIFICATION_NEEDED");
  }

  /** A table that was there before Mimir may have columns that are null. */
  @Test
  void aForeignStreamWithoutAStatusCountsForNothing() {
    UUID id = persons.others(persons.asked(persons.subjects().needed()), "VERIFIED");
    persons
        .subjects()
        .sql("alter table {verifications} alter drfo_verification_status drop not null");
    persons.subjects().set(id, "drfo_verification_status = null");
    persons.write(persons.answered(persons.taken(id), GOOD));
    persons.of(id).hasCumulative("VERIFIED");
    persons.subjects().set(id, "drfo_verification_status = 'VERIFIED'");
    persons
        .subjects()
        .sql("alter table {verifications} alter drfo_verification_status set not null");
  }

  @Test
  void whoeverHasToBeAskedAgainIsNoLongerVerified() {
    UUID id = persons.others(persons.stale(), "VERIFIED");
    setCumulative(persons, "VERIFIED");
    ClaimedSubject claimed = persons.taken(id);
    persons.asked(id);
    persons.write(persons.answered(claimed, GOOD));
    persons.of(id).hasCumulative("VERIFICATION_NEEDED").hasEvents("VERIFICATION_NEEDED");
  }

  @Test
  void whoeverIsGivenBackKeepsTheStatusWhateverItIs() {
    UUID id = persons.stale();
    setCumulative(persons, "VERIFIED");
    ClaimedSubject claimed = persons.taken(id);
    persons.subjects().makeIneligible(id);
    persons.stamp();
    persons.write(persons.answered(claimed, BAD));
    persons.of(id).hasCumulative("VERIFIED").subjectIsNotWritten().hasEvents();
  }

  @Test
  void ofABatchOnlyThoseAreWrittenWhoseStatusChanges() {
    UUID worse = persons.others(persons.stale(), "VERIFIED");
    UUID same = persons.others(persons.stale(), "VERIFIED");
    UUID better = persons.others(persons.stale(), "VERIFIED");
    setCumulative(persons, "VERIFIED");
    persons
        .subjects()
        .sql("update persons set verification_status = null where id = '%s'".formatted(better));
    persons.stamp();
    Map<UUID, ClaimedSubject> taken = persons.take();
    persons.write(
        List.of(
            persons.answered(taken.get(better), GOOD),
            persons.answered(taken.get(worse), BAD),
            persons.answered(taken.get(same), GOOD)),
        List.of());
    persons.of(worse).hasCumulative("CHANGES_NEEDED").hasEvents("CHANGES_NEEDED");
    persons.of(same).hasCumulative("VERIFIED").subjectIsNotWritten().hasEvents();
    persons.of(better).hasCumulative("VERIFIED").hasEvents("VERIFIED");
  }

  @Test
  void whoIsBlockedByHandInTheSameMomentStaysBlocked() throws Exception {
    UUID id = persons.others(persons.asked(persons.subjects().needed()), "VERIFIED");
    ClaimedSubject claimed = persons.taken(id);
    whileAnotherSets(id, "NOT_VERIFIED", () -> persons.write(persons.answered(claimed, GOOD)));
    persons.of(id).hasCumulative("NOT_VERIFIED").hasEvents();
  }

  @Test
  void whatAnotherMadeOfTheStreamsAsTheyWereBeforeDoesNotStay() throws Exception {
    UUID id = persons.others(persons.asked(persons.subjects().needed()), "VERIFIED");
    ClaimedSubject claimed = persons.taken(id);
    whileAnotherSets(id, "VERIFIED", () -> persons.write(persons.answered(claimed, BAD)));
    persons.of(id).hasCumulative("CHANGES_NEEDED").hasEvents("CHANGES_NEEDED");
  }

  @Test
  void whatAnotherHasAlreadyWrittenIsNotToldOnceMore() throws Exception {
    UUID id = persons.others(persons.asked(persons.subjects().needed()), "VERIFIED");
    ClaimedSubject claimed = persons.taken(id);
    whileAnotherSets(id, "CHANGES_NEEDED", () -> persons.write(persons.answered(claimed, BAD)));
    persons.of(id).hasCumulative("CHANGES_NEEDED").hasEvents();
  }

  private void whileAnotherSets(UUID id, String status, Callable<Outcome> writing)
      throws Exception {
    try (OtherSession other = OtherSession.of(persons.subjects().database())) {
      other.run(
          "update persons set verification_status = '%s' where id = '%s'".formatted(status, id));
      Future<?> blocked = other.blocks(writing);
      other.commit();
      blocked.get();
    }
  }
}
