package ua.ehealth.mimir.cli;

import java.util.ArrayList;
import java.util.List;

/** Rows of words under their headings, all to the left. */
final class ColumnTable {
  private final List<List<String>> rows = new ArrayList<>();

  ColumnTable(String... headings) {
    row(headings);
  }

  void row(String... cells) {
    rows.add(List.of(cells));
  }

  String render() {
    StringBuilder text = new StringBuilder(512);
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder("  ");
      for (int column = 0; column < row.size(); column++) {
        String cell = row.get(column);
        line.append(cell).append(" ".repeat(width(column) - cell.length() + 2));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }
}
