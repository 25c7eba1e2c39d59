package ua.ehealth.mimir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
  @Test
  void numbersStandUnderEachOther() {
    TextTable table =
        new TextTable().row("", List.of("one", "two")).row("median", List.of("1", "22 222"));

    assertThat(table.render().lines())
        .containsExactly("          one     two", "  median    1  22 222");
  }
}
