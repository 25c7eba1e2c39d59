package ua.ehealth.mimir.api.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.ehealth.mimir.time.Stopwatch;

/**
 * The keys of the token issuer, fetched when first needed and kept. Older ones are fetched again
 * behind the back of those who ask; a key that is not among them makes one fetch, not one each.
 */
final class IssuerKeys implements JWKSource<SecurityContext> {
  /** How old the keys may be before they are fetched again. */
  static final Duration FRESH = Duration.ofMinutes(5);

  /** Between two fetches, whatever they are for: tokens with keys made up cause no flood. */
  static final Duration PAUSE = Duration.ofSeconds(10);

  /** How long they are believed while their source is down: it might have taken one back. */
  static final Duration KEPT = Duration.ofHours(24);

  private static final Logger log = LoggerFactory.getLogger(IssuerKeys.class);

  /** Gets the keys from where they are published. */
  @FunctionalInterface
  interface Source {
    JWKSet fetch() throws IOException;
  }

  private record Known(JWKSet keys, long since) {}

  private final Source source;
  private final Stopwatch stopwatch;
  private final ReentrantLock fetching = new ReentrantLock();
  private volatile Known known;
  private volatile boolean tried;
  private volatile long lastTry;
  private boolean down;

  IssuerKeys(Source source, Stopwatch stopwatch) {
    this.source = source;
    this.stopwatch = stopwatch;
  }

  @Override
  public List<JWK> get(JWKSelector selector, SecurityContext context) throws KeySourceException {
    Known before = known;
    if (before != null && older(before.since(), KEPT)) {
      before = null;
    } else if (before != null && older(before.since(), FRESH) && mayTry()) {
      Thread.startVirtualThread(this::refreshIfNobodyDoes);
    }
    if (before != null) {
      List<JWK> found = selector.select(before.keys());
      if (!found.isEmpty()) {
        return found;
      }
    }
    Known after = refreshed();
    if (after == null) {
      throw new KeySourceException("the keys of the issuer are not known");
    }
    return selector.select(after.keys());
  }

  private void refreshIfNobodyDoes() {
    if (fetching.tryLock()) {
      try {
        fetchIfDue();
      } finally {
        fetching.unlock();
      }
    }
  }

  /** The keys after a fetch, unless another thread has just made one; null: none are known. */
  private Known refreshed() {
    fetching.lock();
    try {
      fetchIfDue();
      return known != null && !older(known.since(), KEPT) ? known : null;
    } finally {
      fetching.unlock();
    }
  }

  private void fetchIfDue() {
    if (!mayTry()) {
      return;
    }
    try {
      known = new Known(source.fetch(), stopwatch.nanos());
      if (down) {
        log.info("the keys of the token issuer can be fetched again");
      }
      down = false;
    } catch (IOException trouble) {
      if (!down) {
        log.warn(
            "the keys of the token issuer cannot be fetched ({}); {}",
            trouble.getMessage(),
            known == null ? "every token is refused until they can" : "those known are kept");
      }
      down = true;
    } finally {
      lastTry = stopwatch.nanos();
      tried = true;
    }
  }

  private boolean mayTry() {
    return !tried || older(lastTry, PAUSE);
  }

  private boolean older(long since, Duration age) {
    return stopwatch.nanos() - since >= age.toNanos();
  }
}
