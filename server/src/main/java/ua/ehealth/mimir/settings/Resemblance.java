package ua.ehealth.mimir.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses which name was meant by a mistyped one. */
final class Resemblance {
  private Resemblance() {}

  /** The name most like the given one, if it differs in no more than a quarter of its letters. */
  static Optional<String> closest(String name, Collection<String> names) {
    String upper = name.toUpperCase(Locale.ROOT).replace('-', '_').replace('.', '_');
    return names.stream()
        .min(Comparator.comparingInt(other -> distance(upper, other)))
        .filter(other -> distance(upper, other) <= Math.max(2, other.length() / 4));
  }

  /** Letters to insert, remove, replace, or swap with their neighbour. */
  private static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int cheapest(int[][] cost, String a, String b, int i, int j) {
    int replace = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int best = Math.min(replace, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
