package ua.ehealth.mimir.cli;

import java.util.ArrayList;
import java.util.List;

/** Rows of cells in aligned columns: the first to the left, numbers to the right. */
public final class TextTable {
  private final List<List<String>> rows = new ArrayList<>();

  void row(List<String> cells) {
    rows.add(cells);
  }

  /** The same table with a row more, named by its first cell. */
  public TextTable row(String first, List<String> others) {
    List<String> cells = new ArrayList<>(List.of(first));
    cells.addAll(others);
    row(cells);
    return this;
  }

  /** The rows, each on a line and indented. */
  public String render() {
    StringBuilder text = new StringBuilder(256);
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder("  ");
      for (int column = 0; column < row.size(); column++) {
        String gap = " ".repeat(width(column) - row.get(column).length());
        line.append(column == 0 ? row.get(0) + gap : "  " + gap + row.get(column));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private int width(int column) {
    return rows.stream()
        .filter(row -> column < row.size())
        .mapToInt(row -> row.get(column).length())
        .max()
        .orElse(0);
  }
}
