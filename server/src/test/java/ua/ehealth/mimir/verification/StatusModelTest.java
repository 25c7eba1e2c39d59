package ua.ehealth.mimir.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StatusModelTest {
  private static final Path PAGE = Path.of("..", "docs", "status-model.md");

  @Test
  void thePageSaysWhatTheCodeDecides() throws IOException {
    if (Boolean.getBoolean("mimir.docs.write")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, StatusModel.text());
    }
    assertThat(PAGE)
        .as("generated page; rewrite it with -Dtest=StatusModelTest -Dmimir.docs.write=true")
        .exists()
        .content()
        .isEqualTo(StatusModel.text());
  }
}
