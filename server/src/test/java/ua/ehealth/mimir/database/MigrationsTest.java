package ua.ehealth.mimir.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MigrationsTest {

  @Test
  void aSecondApplicationRunsNothing() {
    try (Databases databases = TestPostgres.freshDatabases()) {
      assertThat(new Migrations(databases, true).apply()).isZero();
      assertThat(new Migrations(databases, true).pending()).isEmpty();
    }
  }

  @Test
  void tablesOfOthersAreMadeOnlyWhenAsked() {
    try (Databases databases = TestPostgres.emptyDatabases()) {
      assertThat(new Migrations(databases, false).apply()).isPositive();
      assertThat(tables(databases.mpi()))
          .contains("person_verifications")
          .doesNotContain("persons", "person_documents", "mimir_external_schema_history");
      assertThat(tables(databases.prm()))
          .contains("party_verifications")
          .doesNotContain("parties", "employees", "legal_entities");

      assertThat(new Migrations(databases, true).apply()).isEqualTo(4);
      assertThat(tables(databases.mpi())).contains("persons", "person_documents");
      assertThat(tables(databases.prm())).contains("parties", "employees", "legal_entities");
    }
  }

  @Test
  void whatIsPendingCanBeReadBeforeItRuns() {
    try (Databases databases = TestPostgres.emptyDatabases()) {
      List<Migrations.Pending> pending = new Migrations(databases, true).pending();
      assertThat(pending.getFirst().database()).isEqualTo("MPI");
      assertThat(pending.getFirst().sql()).contains("create table if not exists persons");
      assertThat(tables(databases.mpi())).isEmpty();
      assertThat(new Migrations(databases, true).apply()).isEqualTo(pending.size());
    }
  }

  private static List<String> tables(Database database) {
    return database
        .jdbc()
        .sql("select tablename from pg_tables where schemaname = 'public'")
        .query(String.class)
        .list();
  }
}
