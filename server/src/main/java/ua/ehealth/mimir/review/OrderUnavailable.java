package ua.ehealth.mimir.review;

/** No index serves such an order under such a filter: the answer would read a whole table. */
public final class OrderUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  OrderUnavailable(String message) {
    super(message);
  }
}
