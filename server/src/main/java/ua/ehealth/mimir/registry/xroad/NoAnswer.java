package ua.ehealth.mimir.registry.xroad;

import ua.ehealth.mimir.registry.Trouble;

/** There is no answer, and why. Carries neither a stack nor anything of what was exchanged. */
public final class NoAnswer extends Exception {

  private final Trouble trouble;
  private final boolean outOfStep;

  public NoAnswer(Trouble trouble) {
    this(trouble, false);
  }

  private NoAnswer(Trouble trouble, boolean outOfStep) {
    super(trouble.cause(), null, false, false);
    this.trouble = trouble;
    this.outOfStep = outOfStep;
  }

  public NoAnswer(Trouble.Kind kind, String cause) {
    this(Trouble.of(kind, cause));
  }

  /** What came is no sound reply to this request: the next on its connection might be none. */
  static NoAnswer outOfStep(Trouble.Kind kind, String cause) {
    return new NoAnswer(Trouble.of(kind, cause), true);
  }

  /** The same, under another name. */
  NoAnswer as(Trouble other) {
    return new NoAnswer(other, outOfStep);
  }

  /** Whether the connection is not to be used again. */
  boolean outOfStep() {
    return outOfStep;
  }

  public Trouble trouble() {
    return trouble;
  }
}
