package ua.ehealth.mimir.privacy;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * One look at, or one act on, the data of one subject, as it is journaled (specification 2.8, 4.1).
 *
 * @param user who: {@code sub} of the token
 * @param client for which legal entity: {@code client_id} of the token; empty for commands and jobs
 * @param operation what was done, as the interface calls it: {@code unzrInfoRegister} …; letters,
 *     digits, {@code .}, {@code -} and {@code _}, at most 64
 * @param pseudonym of the subject, never an id or a value
 * @param outcome how it ended
 * @param requestId {@code X-Request-ID}; at most 128 characters
 */
public record Access(
    UUID user,
    Optional<UUID> client,
    String operation,
    String pseudonym,
    AccessOutcome outcome,
    Optional<String> requestId) {
  private static final Pattern OPERATION = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,63}");
  private static final Pattern PSEUDONYM = Pattern.compile("k[0-9a-f]{4}:[0-9a-f]{32}");
  private static final int LONGEST_REQUEST_ID = 128;

  public Access {
    if (!OPERATION.matcher(operation).matches()) {
      throw new IllegalArgumentException("an operation is a word, not this");
    }
    if (!PSEUDONYM.matcher(pseudonym).matches()) {
      throw new IllegalArgumentException("a subject is journaled by its pseudonym alone");
    }
    if (requestId.map(String::length).orElse(0) > LONGEST_REQUEST_ID) {
      throw new IllegalArgumentException("the id of the request is too long");
    }
  }
}
