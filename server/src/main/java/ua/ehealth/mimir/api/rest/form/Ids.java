package ua.ehealth.mimir.api.rest.form;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Uuids in text. */
public final class Ids {
  /** {@link UUID#fromString} takes shorter groups too, so that one id would have many names. */
  private static final Pattern FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private Ids() {}

  /** Empty for what is no uuid. */
  public static Optional<UUID> read(String text) {
    return FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
  }
}
