package ua.ehealth.mimir.review;

/**
 * Pages by number reach {@value Portion#REACH} rows (specification 4.3), fewer where hardly anybody
 * fits the filter: {@code after} goes on from there.
 */
public final class PageTooFar extends RuntimeException {
  private static final long serialVersionUID = 1;

  PageTooFar() {
    super("pages by number reach " + Portion.REACH + " rows: use after");
  }
}
