package ua.ehealth.mimir.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nothing in a schema changes unnoticed. A change that is wanted is written down with {@code
 * -Dmimir.golden.write=true} and read in the diff.
 */
class GoldenSchemaTest {
  @RegisterExtension static final FreshDatabases databases = new FreshDatabases();

  @ParameterizedTest
  @ValueSource(strings = {"MIMIR", "MPI", "PRM"})
  void theSchemaIsTheOneWrittenDown(String name) throws IOException {
    Path golden = Path.of("src/test/resources/golden", name.toLowerCase(Locale.ROOT) + ".txt");
    String found = SchemaDescription.of(database(name));
    if (Boolean.getBoolean("mimir.golden.write")) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, found);
    }
    assertThat(found).isEqualTo(Files.readString(golden));
  }

  @Test
  void noColumnOfMimirNamesAPersonOrAParty() {
    assertThat(
            databases
                .mimir()
                .jdbc()
                .sql(
                    """
                    select table_name || '.' || column_name from information_schema.columns
                    where table_schema = 'public'
                    """)
                .query(String.class)
                .list())
        .contains("unzr_data.unzr")
        .noneMatch(column -> column.matches("(?i).*\\..*(person|party|parties|subject).*"));
  }

  private static Database database(String name) {
    return databases.all().all().stream()
        .filter(database -> database.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
