package ua.ehealth.mimir.bench.figures;

import java.util.ArrayList;
import java.util.List;

/** Rows of cells in aligned columns: the first to the left, the others to the right. */
public final class Table {
  private final List<List<String>> rows = new ArrayList<>();

  public Table row(String first, List<String> others) {
    List<String> row = new ArrayList<>(List.of(first));
    row.addAll(others);
    rows.add(row);
    return this;
  }

  /** The rows, each on a line. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(512);
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder(128);
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
