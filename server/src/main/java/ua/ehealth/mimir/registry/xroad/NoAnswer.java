package ua.ehealth.mimir.registry.xroad;

import ua.ehealth.mimir.registry.Trouble;

/** There is no answer, and why. Carries neither a stack nor anything of what was exchanged. */
public final class NoAnswer extends Exception {

  private final Trouble trouble;

  public NoAnswer(Trouble trouble) {
    super(trouble.cause(), null, false, false);
    this.trouble = trouble;
  }

  public NoAnswer(Trouble.Kind kind, String cause) {
    this(Trouble.of(kind, cause));
  }

  public Trouble trouble() {
    return trouble;
  }
}
