package ua.ehealth.mimir.review;

/** What a list goes by; the id decides between equals, in the same direction. */
public enum ListOrder {
  ID_ASC,
  ID_DESC,
  /**
   * By {@code updated_at} of the person or party. Only where the filter names cumulative statuses,
   * and not VERIFIED: else {@link OrderUnavailable}.
   */
  UPDATED_AT_ASC,
  UPDATED_AT_DESC,
  /**
   * By the moment at which the stream of the filter became NOT_VERIFIED, or the last of any stream;
   * the list holds only those with such a moment.
   */
  UNVERIFIED_AT_ASC,
  UNVERIFIED_AT_DESC;

  boolean descending() {
    return switch (this) {
      case ID_DESC, UPDATED_AT_DESC, UNVERIFIED_AT_DESC -> true;
      case ID_ASC, UPDATED_AT_ASC, UNVERIFIED_AT_ASC -> false;
    };
  }

  boolean byUpdatedAt() {
    return this == UPDATED_AT_ASC || this == UPDATED_AT_DESC;
  }

  boolean byUnverifiedAt() {
    return this == UNVERIFIED_AT_ASC || this == UNVERIFIED_AT_DESC;
  }
}
