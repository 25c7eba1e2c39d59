package ua.ehealth.mimir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.database.TestPostgres;
import ua.ehealth.mimir.sync.Job;
import ua.ehealth.mimir.sync.subjects.TestSubjects;

/** {@code status}, {@code hold} and {@code release} on the databases of a cluster. */
class OperatorCommandsTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Databases databases = TestPostgres.freshDatabases();
  private final TestSubjects persons = new TestSubjects(databases, Job.named("mvs-persons"));
  private Optional<String> typed = Optional.empty();

  @TempDir Path folder;
  private Path settings;

  @BeforeEach
  void writeSettings() throws IOException {
    settings = SettingsOf.databases(databases, folder);
  }

  @AfterEach
  void close() {
    databases.close();
  }

  private int execute(String... arguments) {
    MimirCommand mimir = new MimirCommand();
    Consent consent = Consent.of(() -> typed);
    CommandLine line =
        MimirCommand.line(
            mimir,
            "test",
            List.of(
                new StatusCommand(mimir.options()),
                new HoldCommand(mimir.options(), consent),
                new ReleaseCommand(mimir.options(), consent)));
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return line.execute(
        Stream.concat(Stream.of(arguments), Stream.of("--settings", settings.toString()))
            .toArray(String[]::new));
  }

  private JsonNode statusAsJson() {
    assertThat(execute("status", "--json")).isZero();
    assertThat(out.toString()).hasLineCount(1);
    return JsonMapper.builder().build().readTree(out.toString());
  }

  private long held() {
    return mimir("select count(*) from register_holds");
  }

  private long mimir(String sql) {
    return databases.mimir().jdbc().sql(sql).query(Long.class).single();
  }

  private void sql(String sql) {
    databases.mimir().jdbc().sql(sql).update();
  }

  @Test
  void aHoldShowsItsPlanAndAsksFirst() {
    typed = Optional.of("y");
    assertThat(execute("hold", "checkpassportstatus", "--reason", "false answers")).isZero();
    assertThat(err.toString())
        .contains("CheckPassportStatus is to be held (false answers)")
        .contains("  mvs-persons: no run is under way", "  mvs-parties: no run is under way")
        .contains("Hold it? [y/N]");
    assertThat(out.toString())
        .startsWith("CheckPassportStatus is held by " + System.getProperty("user.name"))
        .contains("(command line) since", ": false answers");
    assertThat(held()).isEqualTo(1);
    assertThat(mimir("select count(*) from operator_actions where action = 'hold'")).isEqualTo(1);
  }

  @Test
  void whoDoesNotAgreeChangesNothing() {
    for (String answer : List.of("n", "", "hold")) {
      typed = Optional.of(answer);
      assertThat(execute("hold", "unzr", "--reason", "why")).isEqualTo(Exit.SOMETHING_LEFT);
      assertThat(err.toString()).contains("mimir: nothing was changed");
    }
    assertThat(held()).isZero();
  }

  @Test
  void withoutATerminalItIsRefusedUnlessYesIsSaid() {
    assertThat(execute("hold", "unzr", "--reason", "why")).isEqualTo(Exit.WRONG_USAGE);
    assertThat(err.toString()).contains("mimir: nobody can be asked").contains("--yes");
    assertThat(held()).isZero();
    assertThat(execute("hold", "unzr", "--reason", "why", "--yes", "--json")).isZero();
    assertThat(out.toString()).contains("\"service\":\"unzr\"", "\"reason\":\"why\"");
    assertThat(err.toString()).contains("requests for UNZR info wait").doesNotContain("[y/N]");
    assertThat(held()).isEqualTo(1);
  }

  @Test
  void whatIsHeldIsReleasedAndWhatIsNotIsNot() {
    execute("hold", "checkunzr", "--reason", "ill", "--yes");
    assertThat(execute("hold", "checkunzr", "--reason", "again", "--yes"))
        .isEqualTo(Exit.SOMETHING_LEFT);
    assertThat(err.toString()).contains("checkunzr is held by", ": ill");
    assertThat(execute("release", "checkunzr", "--reason", "well again", "--yes")).isZero();
    assertThat(err.toString()).contains("checkunzr is held by", "It is to be released");
    assertThat(out.toString()).startsWith("checkunzr is released");
    assertThat(held()).isZero();
    assertThat(execute("release", "checkunzr", "--reason", "again", "--yes", "--json"))
        .isEqualTo(Exit.SOMETHING_LEFT);
    assertThat(err.toString()).contains("checkunzr is not held");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void anUnknownServiceAndAnEmptyReasonAreWrongUsage() {
    assertThat(execute("hold", "checkpassport", "--reason", "why", "--yes"))
        .isEqualTo(Exit.WRONG_USAGE);
    assertThat(err.toString()).contains("CheckPassportStatus, CheckPassportDMSStatus, unzr");
    assertThat(execute("release", "unzr", "--yes")).isEqualTo(Exit.WRONG_USAGE);
    assertThat(execute("release", "unzr", "--reason", " ", "--yes")).isEqualTo(Exit.WRONG_USAGE);
    assertThat(err.toString()).contains("the reason must be said");
  }

  @Test
  void theStatusOfAnEmptyClusterIsShown() {
    assertThat(execute("status")).isZero();
    assertThat(out.toString())
        .contains("unzr-persons", "dms-parties", "checkunzr", "CheckPassportDMSStatus")
        .contains("Nodes: none is alive", "To be spread: nothing")
        .contains("Leases: persons 0 live, 0 expired; parties 0 live, 0 expired");
  }

  @Test
  void theStatusNamesWhatRunsWhatIsHeldAndWhoWaits() {
    UUID waiting = persons.needed();
    persons.set(waiting, "p_not_before = now() + interval '1 hour', p_attempts = 1");
    persons.answered("VERIFIED", "now() - interval '3 days'");
    UUID left = persons.needed();
    persons.set(left, "p_verification_status = 'IN_REVIEW', p_verification_reason = 'AUTO'");
    persons.sql(
        "insert into verification_leases (stream, owner, expires_at) values"
            + " ('mvs_passport', gen_random_uuid(), now() + interval '1 hour'),"
            + " ('mvs_passport', gen_random_uuid(), now() - interval '1 hour')");
    sql(
        """
        insert into sync_runs (id, job, cause, node, state, started_at, alive_until, due, counts,
          order_word, ordered_by, order_reason, ordered_at, calls_last_minute)
        values (gen_random_uuid(), 'mvs-persons', 'schedule', gen_random_uuid(), 'running', now(),
          now() + interval '1 hour', 1234, '{"verified": 1000, "calls": 900}', 'pause', 'olena',
          'by request', now(), 77)
        """);
    sql(
        """
        insert into cluster_nodes (id, name, started_at, alive_until, clock_ahead_millis)
        values (gen_random_uuid(), '17@here', now(), now() + interval '1 hour', -250),
          (gen_random_uuid(), '18@there', now(), now() - interval '1 hour', 0)
        """);
    execute("hold", "checkunzr", "--reason", "ill", "--yes");

    assertThat(execute("status")).isZero();
    assertThat(out.toString())
        .contains("running, to pause", "1 234", "1 000")
        .contains("mvs-persons: paused by olena at", ": by request")
        .contains("checkunzr is held by", ": ill")
        .contains("17@here", "-250 ms")
        .contains("Leases: persons 1 live, 1 expired")
        .doesNotContain("18@there");

    JsonNode status = statusAsJson();
    assertThat(status.path("jobs").get(1).path("lastRun").path("due").asLong()).isEqualTo(1234);
    assertThat(status.path("registers").get(0).path("hold").path("reason").asString())
        .isEqualTo("ill");
    assertThat(status.path("registers").get(1).path("callsLastMinute").asLong()).isEqualTo(77);
    assertThat(status.path("registers").get(3).path("callsLastMinute").isNull()).isTrue();
    JsonNode stream = status.path("streams").get(1);
    assertThat(stream.path("job").asString()).isEqualTo("mvs-persons");
    assertThat(stream.path("waiting").asLong()).isEqualTo(1);
    assertThat(stream.path("inReview").asLong()).isEqualTo(1);
    assertThat(stream.path("inReviewWithoutLease").asLong()).isEqualTo(1);
    assertThat(stream.path("freshness").asDouble()).isBetween(0.33, 0.34);
    assertThat(status.path("streams").get(2).path("freshness").isNull()).isTrue();
    assertThat(status.path("nodes").size()).isEqualTo(1);
  }

  @Test
  void aDatabaseThatIsNotThereIsUnreachable() throws IOException {
    Files.writeString(settings, Files.readString(settings).replaceFirst("/mpi_[0-9]+", "/nowhere"));
    assertThat(execute("status")).isEqualTo(Exit.UNREACHABLE);
    assertThat(err.toString()).startsWith("mimir: there is no MPI database");
  }

  @Test
  void aSchemaOfAnotherVersionIsNotTouched() {
    sql("delete from mimir_schema_history where version = '6'");
    sql("drop table register_holds");
    assertThat(execute("status")).isEqualTo(Exit.WRONG_USAGE);
    assertThat(err.toString()).contains("migrations are outstanding; run `mimir migrate`");
  }
}
