package ua.ehealth.mimir.api.rest.form;

/** A parameter has a value that is not allowed: 422. The message does not repeat the value. */
public final class InvalidParameter extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String parameter;

  public InvalidParameter(String parameter, String text) {
    super(text, null, false, false);
    this.parameter = parameter;
  }

  public String parameter() {
    return parameter;
  }
}
