package ua.ehealth.mimir.sync.subjects;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.database.TestPostgres;
import ua.ehealth.mimir.subject.SubjectKind;
import ua.ehealth.mimir.sync.Job;

/** Figures that are only shown: bounded in what they cost. */
class StreamFiguresReaderTest {
  private static final Job JOB = Job.named("mvs-persons");

  private final Databases databases = TestPostgres.freshDatabases();
  private final TestSubjects persons = new TestSubjects(databases, JOB);

  @AfterEach
  void close() {
    databases.close();
  }

  private StreamFigures figures(Duration most) {
    return new StreamFiguresReader(databases.mpi(), SubjectKind.PERSON, most)
        .figures(JOB, 270, ZoneId.of("Europe/Kyiv"));
  }

  @Test
  void whoHasNothingToAskAboutIsNeitherFreshNorStale() {
    persons.answered("VERIFIED", "now() - interval '3 days'");
    persons.answered("NOT_VERIFIED", "now() - interval '3 days'");
    persons.answered("VERIFIED", "now() - interval '300 days'");
    persons.needed();
    persons.answered("VERIFICATION_NOT_NEEDED", "null");
    persons.answered("NOT_VERIFIED", "null");
    StreamFigures figures = figures(Duration.ofSeconds(30));
    assertThat(figures.freshness()).hasValue(0.5);
    assertThat(figures.sampled()).isFalse();
  }

  @Test
  void ofALargeTableASampleIsLookedAt() {
    persons.sql(
        """
        insert into persons (id, first_name, last_name, birth_date)
        select gen_random_uuid(), 'Леся', 'Косач', '1990-01-01' from generate_series(1, 60000)
        """);
    persons.sql(
        """
        insert into person_verifications (id, person_id, inserted_by, updated_by,
          mvs_passport_verification_status, mvs_passport_verification_reason, mvs_passport_synced_at)
        select gen_random_uuid(), id, gen_random_uuid(), gen_random_uuid(), 'VERIFIED', 'AUTO',
          now() - case when row_number() over () % 4 = 0 then interval '300 days'
            else interval '1 day' end
        from persons
        """);
    persons.sql("analyze persons");
    StreamFigures figures = figures(Duration.ofSeconds(30));
    assertThat(figures.sampled()).isTrue();
    assertThat(figures.freshness().orElseThrow()).isBetween(0.70, 0.80);
  }

  @Test
  void whatTakesTooLongIsUnknown() {
    persons.sql(
        """
        create function slow() returns boolean language sql volatile
        as $$ select pg_sleep(10) is not null $$
        """);
    persons.needed();
    persons.sql("alter table persons rename to people");
    persons.sql("create view persons as select * from people where slow()");
    assertThat(figures(Duration.ofMillis(50)).freshness()).isEmpty();
    assertThat(figures(Duration.ofMillis(50)).waiting()).hasValue(0);
  }
}
