package ua.ehealth.mimir.api.security;

import java.util.Arrays;
import java.util.Optional;

/** What a token may allow (specification 4.1). */
public enum Scope {
  UNZR_READ("unzr:read"),
  UNZR_WRITE("unzr:write"),
  PERSON_READ("person:read"),
  PERSON_VERIFY("person:verify"),
  PERSON_VERIFICATION_DETAILS("person_verification:details"),
  PERSON_VERIFICATION_READ("person_verification:read"),
  PARTY_VERIFICATION_DETAILS("party_verification:details"),
  PARTY_VERIFICATION_READ("party_verification:read"),
  SYNC_READ("sync:read"),
  SYNC_OPERATE("sync:operate"),
  DATA_CHANGED("data:changed");

  private final String text;

  Scope(String text) {
    this.text = text;
  }

  /** As it stands in a token. */
  public String text() {
    return text;
  }

  /** The scope of that text; empty for one that Mimir does not know. */
  public static Optional<Scope> of(String text) {
    return Arrays.stream(values()).filter(scope -> scope.text.equals(text)).findFirst();
  }
}
