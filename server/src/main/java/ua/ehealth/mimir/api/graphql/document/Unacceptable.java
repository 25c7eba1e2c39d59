package ua.ehealth.mimir.api.graphql.document;

import graphql.language.SourceLocation;

/**
 * A document that is not executed: it is none, or asks for too much. The message may be shown: it
 * repeats nothing of the document but names.
 */
public final class Unacceptable extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient SourceLocation location;

  /**
   * @param location where in the document; null where that cannot be said
   */
  public Unacceptable(String message, SourceLocation location) {
    super(message, null, false, false);
    this.location = location;
  }

  public Unacceptable(String message) {
    this(message, null);
  }

  /** Null where it cannot be said. */
  public SourceLocation location() {
    return location;
  }
}
