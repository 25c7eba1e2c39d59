package ua.ehealth.mimir.demo.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.ehealth.mimir.cli.StatusCounts;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.database.Migrations;
import ua.ehealth.mimir.demo.LocalPostgres;
import ua.ehealth.mimir.emulator.population.Population;
import ua.ehealth.mimir.emulator.population.Share;
import ua.ehealth.mimir.emulator.population.Shares;
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

  private Population load(long persons, long parties, Shares shares) throws InterruptedException {
    Population people = new Population(1, persons, parties, shares);
    new PeopleLoader(databases, new UUID(1, 2), Stopwatch.SYSTEM, lines::add).load(people);
    return people;
  }

  private static long count(Database database, String what) {
    return database.jdbc().sql("select count(*) from " + what).query(Long.class).single();
  }

  private static long sum(long people, LongFunction<Integer> each) {
    return LongStream.range(0, people).mapToObj(each).mapToLong(Integer::longValue).sum();
  }

  @Test
  void everybodyIsThereWithDocumentsAndAVerificationRow() throws InterruptedException {
    Population people = load(130, 9, Shares.usual());
    assertThat(count(databases.mpi(), "persons")).isEqualTo(130);
    assertThat(count(databases.mpi(), "person_documents join persons p on p.id = person_id"))
        .isEqualTo(sum(130, i -> people.person(i).documents().size()));
    assertThat(
            count(
                databases.mpi(), "persons join person_verifications v on v.person_id = persons.id"))
        .isEqualTo(130);
    assertThat(
            count(databases.prm(), "parties join party_verifications v on v.party_id = parties.id"))
        .isEqualTo(9);
    assertThat(count(databases.prm(), "employees join legal_entities l on l.id = legal_entity_id"))
        .isEqualTo(sum(9, i -> people.party(i).employments().size()));
  }

  @Test
  void ourStreamsBeginAsInitialAndOthersAsTheyAre() throws InterruptedException {
    load(3, 3, Shares.none().with(Share.NHS_RULES_TRIGGERED, 1));
    assertThat(
            count(
                databases.mpi(),
                """
                person_verifications where unzr_verification_status = 'VERIFICATION_NEEDED'
                  and unzr_verification_reason = 'INITIAL'
                  and dms_passport_verification_status = 'VERIFICATION_NEEDED'
                  and drfo_verification_status = 'VERIFIED' and drfo_verification_reason = 'AUTO'
                  and dracs_death_online_status = 'COMPLETED'
                  and nhs_verification_reason = 'RULES_TRIGGERED'
                """))
        .isEqualTo(3);
  }

  @Test
  void whoIsRefusedByOthersBeginsSoAndAllOthersWait() throws InterruptedException {
    load(9, 8, Shares.none());
    assertThat(StatusCounts.of(databases).persons()).isEqualTo(Map.of("VERIFICATION_NEEDED", 9L));
    assertThat(StatusCounts.of(databases).parties()).isEqualTo(Map.of("VERIFICATION_NEEDED", 8L));
    load(9, 8, Shares.none().with(Share.DRFO_NOT_VERIFIED, 1));
    assertThat(StatusCounts.of(databases).persons()).isEqualTo(Map.of("CHANGES_NEEDED", 9L));
    assertThat(StatusCounts.of(databases).parties()).isEqualTo(Map.of("NOT_VERIFIED", 8L));
  }

  @Test
  void whoIsNotEligibleIsCountedApart() throws InterruptedException {
    Population people = load(200, 100, Shares.usual());
    StatusCounts counts = StatusCounts.of(databases);
    assertThat(counts.personsNotEligible().values().stream().mapToLong(n -> n).sum())
        .isPositive()
        .isEqualTo(sum(200, i -> people.person(i).active() ? 0 : 1));
    assertThat(counts.partiesNotEligible().values().stream().mapToLong(n -> n).sum())
        .isPositive()
        .isEqualTo(sum(100, i -> people.party(i).employed() ? 0 : 1));
  }

  @Test
  void textIsStoredToTheLetterAndNullIsNotText() throws Exception {
    JdbcClient mpi = databases.mpi().jdbc();
    mpi.sql("create table texts (position int, text text)").update();
    String[] texts = {"Кня\tжна\\N \"О'Коннор\"\r\n", "\\N", "", null};
    try (CopyStream rows =
        CopyStream.into(databases.mpi().dataSource(), "texts", "position, text")) {
      for (int i = 0; i < texts.length; i++) {
        rows.row(i, texts[i]);
      }
      rows.finish();
    }
    assertThat(
            mpi.sql("select text from texts order by position")
                .query((row, _) -> row.getString(1))
                .list())
        .isEqualTo(Arrays.asList(texts));
    mpi.sql("drop table texts").update();
  }

  @Test
  void documentsOfPartiesSayOnlyWhatIsKnown() throws InterruptedException {
    Population people = load(0, 1, Shares.none().with(Share.ISSUE_DATE_ABSENT, 1));
    assertThat(
            databases
                .prm()
                .jdbc()
                .sql(
                    "select documents->0->>'number' || jsonb_exists(documents->0, 'issued_at') from parties")
                .query(String.class)
                .single())
        .isEqualTo(people.party(0).documents().getFirst().number() + "false");
  }

  @Test
  void aLoadBegunAnewLeavesNobodyTwiceAndNothingOfBefore() throws InterruptedException {
    load(20, 5, Shares.usual());
    databases
        .mimir()
        .jdbc()
        .sql("insert into deployment_keys (name, key) values ('k', '\\x00')")
        .update();
    load(10, 3, Shares.usual());
    assertThat(count(databases.mpi(), "persons")).isEqualTo(10);
    assertThat(count(databases.prm(), "party_verifications")).isEqualTo(3);
    assertThat(count(databases.mimir(), "deployment_keys")).isZero();
    assertThat(new Migrations(databases, true).pending()).isEmpty();
  }

  @Test
  void aLoadThatIsStoppedLeavesNoPersonBehind() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> load(5000, 5, Shares.usual()))
        .isInstanceOf(InterruptedException.class);
    assertThat(count(databases.mpi(), "persons")).isZero();
  }

  @Test
  void howFarALoadIsReadsLikeThis() {
    assertThat(LoadProgress.line("persons", 250_000, 1_000_000, 5))
        .isEqualTo("loading persons: 250 000 of 1 000 000, 50 000/s, ETA 15s");
  }
}
