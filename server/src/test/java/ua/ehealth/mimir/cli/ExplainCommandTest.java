package ua.ehealth.mimir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.database.FreshDatabases;
import ua.ehealth.mimir.database.TestPostgres;
import ua.ehealth.mimir.sync.Job;
import ua.ehealth.mimir.sync.subjects.ManualReview;
import ua.ehealth.mimir.sync.subjects.Requester;
import ua.ehealth.mimir.sync.subjects.Resubmission;
import ua.ehealth.mimir.sync.subjects.TestSubjects;
import ua.ehealth.mimir.verification.StreamStatus;

/** {@code explain} on real databases. */
class ExplainCommandTest {
  @RegisterExtension static final FreshDatabases databases = new FreshDatabases();

  private static final Requester WHO = new Requester(UUID.randomUUID(), null, null);

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final TestSubjects persons =
      new TestSubjects(databases.all(), Job.named("unzr-persons")).clear();
  private final TestSubjects parties =
      new TestSubjects(databases.all(), Job.named("mvs-parties")).clear();

  @TempDir Path folder;
  private Path settings;

  @BeforeEach
  void writeSettings() throws IOException {
    StringBuilder lines = new StringBuilder("MIGRATE_EXTERNAL_TABLES=true\n");
    for (Database database : databases.all().all()) {
      String name = database.jdbc().sql("select current_database()").query(String.class).single();
      lines
          .append(database.name() + "_DB_URL=" + TestPostgres.settings(name).url() + "\n")
          .append(database.name() + "_DB_USER=postgres\n")
          .append(database.name() + "_DB_PASSWORD=postgres\n");
    }
    settings = Files.writeString(folder.resolve("settings"), lines);
  }

  private int explain(String... arguments) {
    MimirCommand mimir = new MimirCommand();
    CommandLine line =
        MimirCommand.line(mimir, "test", List.of(new ExplainCommand(mimir.options())));
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return line.execute(
        Stream.concat(Stream.of("explain", "--settings", settings.toString()), Stream.of(arguments))
            .toArray(String[]::new));
  }

  /** VERIFIED, then sent to be checked again, then taken into manual review. */
  private UUID person() {
    UUID id = persons.answered("VERIFIED", "'2026-03-01T09:05:00Z'");
    persons.sql("update persons set unzr = '19710225-12345', verification_status = 'VERIFIED'");
    persons.set(id, "nhs_verification_reason = 'RULES_TRIGGERED'");
    Database mpi = databases.all().mpi();
    new Resubmission(mpi, ZoneId.of("Europe/Kyiv"), UUID::randomUUID)
        .resubmit(
            id, Job.named("unzr-persons").stream(), WHO, "Косач Леся, 19710225-12345: подзвонила");
    new ManualReview(mpi, UUID::randomUUID).decide(id, StreamStatus.IN_REVIEW, null, WHO);
    return id;
  }

  @Test
  void aPersonIsExplainedInUkrainianUnlessSaidOtherwise() {
    UUID id = person();
    assertThat(explain(id.toString())).isZero();
    assertThat(out.toString())
        .startsWith("person " + id + ": VERIFICATION_NEEDED")
        .contains("  unzr          VERIFICATION_NEEDED  ONLINE_TRIGGERED")
        .contains("надіслав особу на повторну перевірку з коментарем «***** ****, ********-*****:")
        .contains("узяв особу на ручну перевірку.")
        .contains("Загальний статус — «потребує верифікації» (VERIFICATION_NEEDED)")
        .contains("Діятиме лише відповідь, отримана після");
  }

  @Test
  void andInEnglish() {
    assertThat(explain(person().toString(), "--language", "EN")).isZero();
    assertThat(out.toString())
        .contains("sent the person to be checked again with the comment “")
        .contains("The cumulative status is “verification needed” (VERIFICATION_NEEDED)")
        .contains("It will be asked ahead of others in the next run (question ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"uk", "en"})
  void noNameAndNoNumberIsShown(String language) {
    String id = person().toString();
    assertThat(explain(id, "--language", language)).isZero();
    assertThat(explain(id, "--language", language, "--json")).isZero();
    assertThat(out.toString()).doesNotContain("Леся", "Косач", "19710225", "12345");
  }

  @Test
  void aPartyIsFoundToo() {
    UUID id = parties.needed();
    parties.document(id, "PASSPORT", "АЖ123456");
    assertThat(explain(id.toString())).isZero();
    assertThat(out.toString())
        .startsWith("party " + id + ": VERIFICATION_NEEDED")
        .contains("mvs_passport")
        .doesNotContain("unzr", "nhs", "123456");
  }

  @Test
  void jsonIsOneObject() {
    UUID id = person();
    assertThat(explain(id.toString(), "--json", "--language", "en")).isZero();
    assertThat(out.toString()).hasLineCount(1);
    JsonNode json = new JsonMapper().readTree(out.toString());
    assertThat(json.path("id").stringValue()).isEqualTo(id.toString());
    assertThat(json.path("kind").stringValue()).isEqualTo("person");
    assertThat(json.path("verificationStatus").stringValue()).isEqualTo("VERIFICATION_NEEDED");
    assertThat(json.at("/streams/unzr/verificationReason").stringValue())
        .isEqualTo("ONLINE_TRIGGERED");
    assertThat(json.path("past")).hasSize(2);
    assertThat(json.at("/past/0/stream").stringValue()).isEqualTo("unzr");
    assertThat(json.path("present").size()).isGreaterThan(3);
  }

  @Test
  void anUnknownIdIsSaidInOneLine() {
    UUID id = UUID.randomUUID();
    assertThat(explain(id.toString())).isEqualTo(Exit.WRONG_USAGE);
    assertThat(err.toString())
        .hasLineCount(1)
        .contains("there is no person and no party with the id " + id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "1-1-1-1-1", "Косач", "{00000000-0000-4000-8000-000000000000}"})
  void whatIsNoIdIsToldFromOneThatIsUnknown(String typed) {
    assertThat(explain(typed)).isEqualTo(Exit.WRONG_USAGE);
    assertThat(err.toString()).hasLineCount(1).contains("is no id");
  }

  @Test
  void anUnknownLanguageIsRefused() {
    assertThat(explain(UUID.randomUUID().toString(), "--language", "la"))
        .isEqualTo(Exit.WRONG_USAGE);
    assertThat(err.toString()).contains("there is no language 'la'; say one of uk, en");
  }
}
