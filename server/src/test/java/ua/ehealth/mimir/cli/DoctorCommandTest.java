package ua.ehealth.mimir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.database.TestPostgres;

/** {@code doctor} before an installation that is well, and before broken ones. */
class DoctorCommandTest {
  private final StringWriter out = new StringWriter();
  private final Databases databases = TestPostgres.freshDatabases();
  private ServerSocket securityServer;

  @TempDir Path folder;
  private Path settings;

  @BeforeEach
  void install() throws IOException {
    securityServer = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    settings = SettingsOf.databases(databases, folder);
    set("TREMBITA_URL=http://127.0.0.1:" + securityServer.getLocalPort());
    set("TREMBITA_SEVDEIR_INSTANCE=SEVDEIR-TEST");
    set("TREMBITA_MVS_CLIENT_MEMBER_CODE=00000001");
    set("TREMBITA_MVS_CLIENT_SUBSYSTEM_CODE=MIMIR");
  }

  @AfterEach
  void close() throws IOException {
    securityServer.close();
    databases.close();
  }

  private void set(String line) throws IOException {
    Files.writeString(settings, line + "\n", StandardOpenOption.APPEND);
  }

  private void replace(String what, String with) throws IOException {
    Files.writeString(settings, Files.readString(settings).replaceFirst(what, with));
  }

  private int execute(String... arguments) {
    MimirCommand mimir = new MimirCommand();
    CommandLine line =
        MimirCommand.line(mimir, "test", List.of(new DoctorCommand(mimir.options())));
    line.setOut(new PrintWriter(out));
    out.getBuffer().setLength(0);
    return line.execute(
        Stream.concat(
                Stream.concat(Stream.of("doctor"), Stream.of(arguments)),
                Stream.of("--settings", settings.toString()))
            .toArray(String[]::new));
  }

  private static void sql(Database database, String sql) {
    database.jdbc().sql(sql).update();
  }

  @Test
  void anInstallationThatIsWellHasNoProblem() {
    assertThat(execute()).isZero();
    assertThat(out.toString())
        .contains("ok       settings: all that are needed are set and right")
        .contains("ok       MIMIR: reachable: ", "ok       PRM: autovacuum is on")
        .contains("ok       MPI: the schema is of this version")
        .contains("ok       MPI: the indexes that claims need are there and valid")
        .contains("ok       MPI: the history has its partitions for the months to come")
        .contains("ok       clocks: the clock of PRM is")
        .contains("ok       registers: the security server at 127.0.0.1:")
        .contains("warning  settings: MIMIR_PSEUDONYM_KEY is not set\n         -> set it")
        .doesNotContain("problem ");
  }

  @Test
  void aDatabaseThatCannotBeReachedDoesNotHideWhatElseIsWrong() throws IOException {
    replace("/mimir_[0-9]+", "/nowhere");
    sql(databases.prm(), "alter table parties set (autovacuum_enabled = false)");
    sql(databases.mpi(), "drop index person_verifications_unzr_needed");
    securityServer.close();
    set("CHECKUNZR_QUOTA_PER_SECOND=0");
    assertThat(execute()).isEqualTo(Exit.UNREACHABLE);
    assertThat(out.toString())
        .contains("problem  MIMIR: there is no MIMIR database at")
        .contains("problem  MPI: the index person_verifications_unzr_needed is missing")
        .contains("warning  PRM: autovacuum is switched off for the table parties")
        .contains("-> alter table parties reset (autovacuum_enabled)")
        .contains("does not take connections\n         -> check TREMBITA_URL")
        .contains("warning  registers: checkunzr may not be asked: its quota is 0");
  }

  @Test
  void aLoginThatIsRefusedIsNamed() throws IOException {
    replace("PRM_DB_USER=postgres", "PRM_DB_USER=nobody");
    assertThat(execute()).isEqualTo(Exit.UNREACHABLE);
    assertThat(out.toString())
        .contains("problem  PRM: the PRM database at")
        .contains("refuses the login: check PRM_DB_USER and PRM_DB_PASSWORD")
        .contains("ok       MPI: reachable");
  }

  @Test
  void settingsThatAreWrongAreNamedAndTheRestIsLookedAtAllTheSame() throws IOException {
    replace("MPI_DB_PASSWORD=postgres", "MPI_DB_PASSWORT=postgres");
    set("CHECKUNZR_QUOTA_PER_SECOND=many");
    set("MIMIR_COLOUR=blue");
    assertThat(execute()).isEqualTo(Exit.SOMETHING_LEFT);
    assertThat(out.toString())
        .contains("problem  settings: CHECKUNZR_QUOTA_PER_SECOND=many")
        .contains("problem  settings: MIMIR_COLOUR")
        .contains("problem  settings: MPI_DB_PASSWORD is missing")
        .contains("ok       MIMIR: reachable", "ok       PRM: reachable")
        .doesNotContain("MPI: reachable");
  }

  @Test
  void aSchemaOfAnOlderVersionIsFound() {
    sql(databases.mimir(), "delete from mimir_schema_history where version = '6'");
    assertThat(execute()).isEqualTo(Exit.SOMETHING_LEFT);
    assertThat(out.toString())
        .contains("problem  MIMIR: migrations are outstanding: V6__operators_orders.sql")
        .contains("-> ./mimir migrate")
        .contains("ok       MPI: the schema is of this version");
  }

  @Test
  void anIndexWhoseBuildingWasCutShortIsFound() {
    sql(
        databases.mpi(),
        """
        update pg_index set indisvalid = false
        where indexrelid = 'person_verifications_mvs_passport_answered'::regclass
        """);
    assertThat(execute()).isEqualTo(Exit.SOMETHING_LEFT);
    assertThat(out.toString())
        .contains("problem  MPI: the index person_verifications_mvs_passport_answered is invalid")
        .contains("-> reindex index concurrently person_verifications_mvs_passport_answered");
  }

  @Test
  void monthsWithoutAPartitionAreNamed() {
    sql(
        databases.prm(),
        """
        do $$ declare part text; begin
          select max(relname) into part from pg_class where relname ~ '^verification_history_y[0-9]{4}m[0-9]{2}$';
          execute 'drop table ' || part;
        end $$
        """);
    assertThat(execute()).isZero();
    assertThat(out.toString()).contains("warning  PRM: the history has no partition for 2");
  }

  @Test
  void whatIsHeldAndNodesWithAnotherTimeAreNamed() {
    sql(
        databases.mimir(),
        "insert into register_holds (service, held_by, reason) values ('unzr', 'olena', 'ill')");
    sql(
        databases.mimir(),
        """
        insert into cluster_nodes (id, name, started_at, alive_until, clock_ahead_millis)
        values (gen_random_uuid(), '17@here', now(), now() + interval '1 hour', -5000)
        """);
    assertThat(execute()).isZero();
    assertThat(out.toString())
        .contains("warning  registers: unzr is held by olena since")
        .contains("-> ./mimir release unzr")
        .contains("warning  nodes: the node 17@here is alive, its clock 5000 ms from MIMIR's");
  }

  @Test
  void aPortThatIsTakenIsNamed() throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      set("MIMIR_HTTP_PORT=" + taken.getLocalPort());
      assertThat(execute()).isZero();
      assertThat(out.toString())
          .contains("warning  ports: port " + taken.getLocalPort() + " is in use");
    }
  }

  @Test
  void theFindingsAreOneJsonObject() {
    execute("--json");
    assertThat(out.toString()).hasLineCount(1);
    JsonNode first = JsonMapper.builder().build().readTree(out.toString()).path("findings").get(0);
    assertThat(first.path("level").asString()).isEqualTo("ok");
    assertThat(first.path("about").asString()).isEqualTo("settings");
    assertThat(first.path("remedy").isNull()).isTrue();
  }
}
