package ua.ehealth.mimir.demo.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ua.ehealth.mimir.cli.StatusCounts;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.database.Migrations;
import ua.ehealth.mimir.demo.LocalPostgres;
import ua.ehealth.mimir.time.Stopwatch;

class PeopleLoaderTest {
  private static LocalPostgres postgres;
  private static Databases databases;

  private final List<String> lines = new ArrayList<>();

  @BeforeAll
  static void start() {
    postgres = LocalPostgres.temporary();
    databases =
        Databases.open(
            postgres.settings("mimir"), postgres.settings("mpi"), postgres.settings("prm"), 5);
    new Migrations(databases, true).apply();
  }

  @AfterAll
  static void stop() {
    databases.close();
    postgres.close();
  }

  private void load(People people) throws InterruptedException {
    new PeopleLoader(databases, new UUID(1, 2), Stopwatch.SYSTEM, lines::add).load(people);
  }

  private static long count(Database database, String what) {
    return database.jdbc().sql("select count(*) from " + what).query(Long.class).single();
  }

  @Test
  void everybodyIsThereWithDocumentsAndAVerificationRow() throws InterruptedException {
    load(new Villagers(130, 9));
    assertThat(count(databases.mpi(), "persons")).isEqualTo(130);
    assertThat(count(databases.mpi(), "person_documents")).isEqualTo(120);
    assertThat(
            count(
                databases.mpi(), "persons join person_verifications v on v.person_id = persons.id"))
        .isEqualTo(130);
    assertThat(
            count(databases.prm(), "parties join party_verifications v on v.party_id = parties.id"))
        .isEqualTo(9);
    assertThat(count(databases.prm(), "employees join legal_entities l on l.id = legal_entity_id"))
        .isEqualTo(9);
  }

  @Test
  void ourStreamsBeginAsInitialAndOthersAsTheyAre() throws InterruptedException {
    load(new Villagers(3, 3));
    assertThat(
            count(
                databases.mpi(),
                """
                person_verifications where unzr_verification_status = 'VERIFICATION_NEEDED'
                  and unzr_verification_reason = 'INITIAL'
                  and dms_passport_verification_status = 'VERIFICATION_NEEDED'
                  and drfo_verification_status = 'VERIFIED' and drfo_verification_reason = 'AUTO'
                  and dracs_death_online_status = 'COMPLETED'
                """))
        .isEqualTo(3);
    assertThat(
            count(
                databases.mpi(), "person_verifications where nhs_verification_reason = 'INITIAL'"))
        .isEqualTo(1);
  }

  @Test
  void theCumulativeStatusFollowsFromTheStreams() throws InterruptedException {
    load(new Villagers(9, 9));
    StatusCounts counts = StatusCounts.of(databases);
    assertThat(counts.persons()).isEqualTo(Map.of("CHANGES_NEEDED", 3L, "VERIFICATION_NEEDED", 6L));
    assertThat(counts.parties()).isEqualTo(Map.of("NOT_VERIFIED", 3L, "VERIFICATION_NEEDED", 6L));
  }

  @Test
  void whoIsNotEligibleIsCountedApart() throws InterruptedException {
    load(new Villagers(22, 4));
    StatusCounts counts = StatusCounts.of(databases);
    assertThat(counts.personsNotEligible().values().stream().mapToLong(n -> n).sum()).isEqualTo(2);
    assertThat(counts.partiesNotEligible().values().stream().mapToLong(n -> n).sum()).isEqualTo(2);
  }

  @Test
  void textIsStoredToTheLetter() throws InterruptedException {
    load(new Villagers(1, 1));
    assertThat(
            databases
                .mpi()
                .jdbc()
                .sql("select last_name from persons")
                .query(String.class)
                .single())
        .isEqualTo(Villagers.DIRTY);
    assertThat(
            databases
                .prm()
                .jdbc()
                .sql(
                    "select documents->0->>'number' || jsonb_exists(documents->0, 'issued_by') from parties")
                .query(String.class)
                .single())
        .isEqualTo("000000000false");
  }

  @Test
  void aLoadBegunAnewLeavesNobodyTwiceAndNothingOfBefore() throws InterruptedException {
    load(new Villagers(20, 5));
    databases
        .mimir()
        .jdbc()
        .sql("insert into deployment_keys (name, key) values ('k', '\\x00')")
        .update();
    load(new Villagers(10, 3));
    assertThat(count(databases.mpi(), "persons")).isEqualTo(10);
    assertThat(count(databases.prm(), "party_verifications")).isEqualTo(3);
    assertThat(count(databases.mimir(), "deployment_keys")).isZero();
    assertThat(new Migrations(databases, true).pending()).isEmpty();
  }

  @Test
  void aLoadThatIsStoppedLeavesNoPersonBehind() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> load(new Villagers(5000, 5))).isInstanceOf(InterruptedException.class);
    assertThat(count(databases.mpi(), "persons")).isZero();
  }

  @Test
  void howFarALoadIsReadsLikeThis() {
    assertThat(LoadProgress.line("persons", 250_000, 1_000_000, 5))
        .isEqualTo("loading persons: 250 000 of 1 000 000, 50 000/s, ETA 15s");
  }
}
