package ua.ehealth.mimir.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void numbersStandUnderEachOther() {
    Table table = new Table().row("", List.of("one", "two")).row("median", List.of("1", "22 222"));

    assertThat(table)
        .hasToString(
            """
                    one     two
            median    1  22 222
            """);
  }
}
