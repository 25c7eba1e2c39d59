package ua.ehealth.mimir.bench.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import ua.ehealth.mimir.bench.figures.Latencies;
import ua.ehealth.mimir.bench.figures.Ratio;
import ua.ehealth.mimir.bench.figures.Series;
import ua.ehealth.mimir.cli.TextTable;
import ua.ehealth.mimir.cli.Wording;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.review.Portion;

/**
 * A page over GraphQL beside its own statement bare, the two alternating: at the beginning of the
 * list, in its middle, and at its end.
 */
final class PageRounds {
  private static final double P50 = 0.5;
  private static final double P99 = 0.99;

  /** Rounds that the first, which does not count, is as long as. */
  private static final int WARM_UP = 4;

  private final Database mpi;
  private final GraphqlPages pages;
  private final int requests;

  /** One place in the list: in each round so many times as it is, and bare. */
  private record Place(
      String cursor, BarePage bare, List<Latencies> pages, List<Latencies> statements) {
    Series page(double share) {
      return series(pages, share);
    }

    Series bare(double share) {
      return series(statements, share);
    }

    private static Series series(List<Latencies> rounds, double share) {
      return new Series(rounds.stream().map(round -> round.millis(share)).toList());
    }
  }

  /**
   * @param requests of each place in each round
   */
  PageRounds(ApiGround ground, ApiClient client, int requests) {
    this.mpi = ground.databases().databases().mpi();
    this.pages = new GraphqlPages(client);
    this.requests = requests;
  }

  /** Measures and reports, after a round that does not count. */
  String run(int rounds, Consumer<String> told) throws InterruptedException {
    List<String> cursors = pages.cursors();
    told.accept(Wording.number(cursors.size()) + " pages");
    Map<String, Place> places = new LinkedHashMap<>();
    places.put("first page", place(cursors.getFirst()));
    places.put("middle page", place(cursors.get(cursors.size() / 2)));
    places.put("last page", place(cursors.getLast()));
    for (int round = 0; round <= rounds; round++) {
      for (Place place : places.values()) {
        measure(place, round > 0);
      }
      told.accept("pages, " + (round == 0 ? "warm-up" : "round " + round));
    }
    return report(places);
  }

  private Place place(String cursor) {
    BarePage bare = new BarePage(mpi, cursor);
    if (bare.read().size() < Portion.USUAL) {
      throw new IllegalStateException("the statements find another page");
    }
    return new Place(cursor, bare, new ArrayList<>(), new ArrayList<>());
  }

  private void measure(Place place, boolean counts) throws InterruptedException {
    Latencies page = new Latencies();
    Latencies statements = new Latencies();
    for (int i = 0; i < (counts ? requests : WARM_UP * requests); i++) {
      page.measure(() -> pages.read(place.cursor()));
      statements.measure(place.bare()::read);
    }
    if (counts) {
      place.pages().add(page);
      place.statements().add(statements);
    }
  }

  private String report(Map<String, Place> places) {
    TextTable table =
        new TextTable()
            .row(
                "ms a page of 50",
                List.of("p50", "bare", "ratio", "p99", "bare", "ratio", "p50 / that of the first"));
    Series first = places.values().iterator().next().page(P50);
    places.forEach((name, place) ->
        table.row(
            name,
            List.of(
                millis(place.page(P50)),
                millis(place.bare(P50)),
                Ratio.of(place.page(P50), place.bare(P50)).toString(),
                millis(place.page(P99)),
                millis(place.bare(P99)),
                Ratio.of(place.page(P99), place.bare(P99)).toString(),
                Ratio.of(place.page(P50), first).toString())));
    return table.render();
  }

  private static String millis(Series series) {
    return String.format(Locale.ROOT, "%.2f", series.median());
  }
}
