package ua.ehealth.mimir.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.database.TestPostgres;

/** {@code rotate-keys} on real databases. */
class RotateKeysCommandTest {
  private static final String OLD = "2025:" + Base64.getEncoder().encodeToString(new byte[32]);
  private static final String NEW =
      "2026:" + Base64.getEncoder().encodeToString("x".repeat(32).getBytes(US_ASCII));

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Databases databases = TestPostgres.freshDatabases();

  @TempDir Path folder;

  @AfterEach
  void close() {
    databases.close();
  }

  private int execute(String keys, String... arguments) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Database database : databases.all()) {
      String name = database.jdbc().sql("select current_database()").query(String.class).single();
      lines
          .append(database.name() + "_DB_URL=" + TestPostgres.settings(name).url() + "\n")
          .append(database.name() + "_DB_USER=postgres\n")
          .append(database.name() + "_DB_PASSWORD=postgres\n");
    }
    lines.append("MIMIR_ENCRYPTION_KEYS=" + keys + "\n");
    Path settings = Files.writeString(folder.resolve("settings"), lines);
    MimirCommand mimir = new MimirCommand();
    CommandLine line =
        MimirCommand.line(mimir, "test", List.of(new RotateKeysCommand(mimir.options())));
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return line.execute(
        Stream.concat(
                Stream.of("rotate-keys"),
                Stream.concat(Stream.of(arguments), Stream.of("--settings", settings.toString())))
            .toArray(String[]::new));
  }

  private UUID cleared(String value) {
    UUID row = UUID.randomUUID();
    databases
        .mpi()
        .jdbc()
        .sql(
            """
            insert into verification_history (id, subject_id, stream, cause, caused_by, to_status,
              to_reason, rule_version, cleared_value, occurred_at)
            values (?, gen_random_uuid(), 'unzr', 'local-check', gen_random_uuid(), 'NOT_VERIFIED',
              'AUTO_INCORRECT_DATA', '1', ?, now())
            """)
        .param(row)
        .param(value)
        .update();
    return row;
  }

  @Test
  void fromNoKeyToTheFirstAndFromItToTheNext() throws IOException {
    cleared("1971o225-11111");
    cleared("1971o225-22222");

    assertThat(execute(OLD, "--dry-run")).isZero();
    assertThat(out.toString())
        .isEqualToNormalizingNewlines(
            """
              verification_history.cleared_value  not sealed  2
            2 values are not sealed with the key 2025.
            """);

    assertThat(execute(OLD)).isZero();
    assertThat(out.toString())
        .isEqualToNormalizingNewlines(
            """
            unzr_info.info: 0 sealed anew, 0 sealed for the first time
            verification_history.cleared_value: 0 sealed anew, 2 sealed for the first time
              verification_history.cleared_value  key 2025  2
            Everything is sealed with the key 2025: no other key is needed.
            """);

    assertThat(execute(NEW + "," + OLD)).isZero();
    assertThat(out.toString())
        .contains("verification_history.cleared_value: 2 sealed anew, 0 sealed for the first time")
        .endsWith("Everything is sealed with the key 2026: no other key is needed.\n");

    assertThat(execute(NEW)).isZero();
    assertThat(out.toString()).contains(": 0 sealed anew");
  }

  @Test
  void aKeyThatIsMissedIsStatusOneAndNamesTheRow() throws IOException {
    UUID row = cleared("1971o225-11111");
    execute(OLD);
    assertThat(execute(NEW)).isEqualTo(Exit.SOMETHING_LEFT);
    assertThat(out.toString())
        .contains(", 1 could not be opened and stay as they are: rows " + row)
        .endsWith("1 values are not sealed with the key 2026.\n")
        .doesNotContain("1971o225");
  }

  @Test
  void withoutAKeyItSaysSo() throws IOException {
    assertThat(execute("")).isEqualTo(Exit.WRONG_USAGE);
    assertThat(err.toString()).startsWith("mimir: MIMIR_ENCRYPTION_KEYS is not set: ");
  }
}
