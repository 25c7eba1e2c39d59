package ua.ehealth.mimir.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
  @TempDir Path folder;

  private Path file(String... lines) throws IOException {
    return Files.writeString(folder.resolve("mimir.conf"), String.join("\n", lines));
  }

  private static Settings read(Path file, Map<String, String> environment) {
    return Settings.read(environment, Optional.of(file), Environments.ALL);
  }

  private static String messageFor(Path file) {
    return catchThrowable(() -> read(file, Environments.complete())).getMessage();
  }

  @Test
  void linesSetWhatTheEnvironmentDoesNot() throws IOException {
    Path file =
        file(
            "# a remark", "", " LEASE_SECONDS = 20 ", "SWEEP_SECONDS=3", "MPI_DB_PASSWORD='a = b'");
    Map<String, String> environment = Environments.completeWith("SWEEP_SECONDS", "4");
    environment.remove("MPI_DB_PASSWORD");
    Settings settings = read(file, environment);
    assertThat(settings.engine().leaseSeconds()).isEqualTo(20);
    assertThat(settings.engine().sweepSeconds()).isEqualTo(4);
    assertThat(settings.mpi().password()).isEqualTo("a = b");
  }

  @Test
  void theEnvironmentMayNameTheFile() throws IOException {
    Map<String, String> environment =
        Environments.completeWith("MIMIR_SETTINGS_FILE", file("LEASE_SECONDS=21").toString());
    assertThat(
            Settings.read(environment, Optional.empty(), Environments.ALL).engine().leaseSeconds())
        .isEqualTo(21);
  }

  @Test
  void everyUnknownKeyOfAFileIsAnErrorWhateverItBeginsWith() throws IOException {
    assertThat(messageFor(file("LEASE_SECOND=20", "COLOUR=red", "UNZR_PERSON_COLOUR=red")))
        .startsWith("3 settings are wrong:")
        .contains("LEASE_SECOND (mimir.conf) is unknown; did you mean LEASE_SECONDS?")
        .contains("COLOUR (mimir.conf) is unknown")
        .contains("UNZR_PERSON_COLOUR (mimir.conf) is unknown");
  }

  @Test
  void aLineThatIsNoSettingAndAKeySetTwiceAreErrors() throws IOException {
    assertThat(messageFor(file("hush", "LEASE_SECONDS=20", "LEASE_SECONDS=30")))
        .contains("mimir.conf line 1 is not of the form NAME=value")
        .contains("LEASE_SECONDS (mimir.conf line 3) is set twice")
        .doesNotContain("hush");
  }

  @Test
  void aWrongValueSaysThatItStandsInTheFile() throws IOException {
    assertThat(messageFor(file("LEASE_SECONDS=x"))).contains("LEASE_SECONDS=x (mimir.conf)");
  }

  @Test
  void aFileThatIsNotThereIsAnError() {
    assertThat(messageFor(folder.resolve("nowhere"))).contains("nowhere cannot be read");
  }

  @Test
  void aFileThatIsNoTextIsAnError() throws IOException {
    Path file = folder.resolve("binary");
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
    assertThat(messageFor(file)).contains("is not text in UTF-8");
  }

  @Test
  void aFileCannotNameAnother() throws IOException {
    assertThat(messageFor(file("MIMIR_SETTINGS_FILE=x"))).contains("has no effect there");
  }
}
