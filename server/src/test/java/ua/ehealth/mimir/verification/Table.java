package ua.ehealth.mimir.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table of Markdown, its columns aligned so that the source reads well too. */
final class Table {
  private final List<List<String>> rows = new ArrayList<>();

  Table(List<String> heads) {
    rows.add(heads);
  }

  Table(String... heads) {
    this(List.of(heads));
  }

  Table row(List<String> cells) {
    if (cells.size() != rows.getFirst().size()) {
      throw new IllegalArgumentException("%d cells: %s".formatted(cells.size(), cells));
    }
    rows.add(cells);
    return this;
  }

  Table row(String... cells) {
    return row(List.of(cells));
  }

  @Override
  public String toString() {
    int[] widths =
        IntStream.range(0, rows.getFirst().size())
            .map(column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0))
            .toArray();
    List<String> lines = new ArrayList<>(rows.stream().map(row -> line(row, widths)).toList());
    List<String> rule = IntStream.of(widths).mapToObj("-"::repeat).toList();
    lines.add(1, line(rule, widths));
    return String.join("\n", lines) + "\n";
  }

  private static String line(List<String> cells, int[] widths) {
    return IntStream.range(0, cells.size())
        .mapToObj(i -> cells.get(i) + " ".repeat(widths[i] - cells.get(i).length()))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }
}
