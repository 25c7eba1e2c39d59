package ua.ehealth.mimir.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class IssuerKeysTest {
  private static final JWK OLD = key("old");
  private static final JWK NEW = key("new");

  private final SettableTime time = new SettableTime();
  private final AtomicInteger fetches = new AtomicInteger();
  private final Semaphore fetched = new Semaphore(0);
  private volatile JWKSet published = new JWKSet(OLD);
  private final IssuerKeys keys = new IssuerKeys(this::fetch, time);

  private static ECKey key(String id) {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
    } catch (JOSEException trouble) {
      throw new IllegalStateException(trouble);
    }
  }

  private JWKSet fetch() throws IOException {
    fetches.incrementAndGet();
    fetched.release();
    if (published == null) {
      throw new IOException("down");
    }
    return published;
  }

  private List<JWK> get(String id) throws KeySourceException {
    return keys.get(new JWKSelector(new JWKMatcher.Builder().keyID(id).build()), null);
  }

  @Test
  void theyAreFetchedOnceForMany() throws KeySourceException {
    for (int i = 0; i < 100; i++) {
      assertThat(get("old")).containsExactly(OLD);
    }
    assertThat(fetches).hasValue(1);
  }

  @Test
  void aNewKeyIsFoundWithoutWaitingForTheOldOnesToAge() throws KeySourceException {
    get("old");
    time.pass(IssuerKeys.PAUSE);
    published = new JWKSet(List.of(OLD, NEW));
    assertThat(get("new")).containsExactly(NEW);
    assertThat(get("old")).containsExactly(OLD);
    assertThat(fetches).hasValue(2);
  }

  @Test
  void keysMadeUpCauseOneFetchAPause() throws KeySourceException {
    get("old");
    time.pass(IssuerKeys.PAUSE);
    for (int i = 0; i < 100; i++) {
      assertThat(get("made-up-" + i)).isEmpty();
    }
    assertThat(fetches).hasValue(2);
    time.pass(IssuerKeys.PAUSE);
    get("made-up");
    assertThat(fetches).hasValue(3);
  }

  @Test
  void manyAtOnceShareOneFetch() throws Exception {
    CountDownLatch begin = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<JWK>>> all = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        all.add(
            threads.submit(() -> {
              begin.await();
              return get("old");
            }));
      }
      begin.countDown();
      for (Future<List<JWK>> one : all) {
        assertThat(one.get()).containsExactly(OLD);
      }
    }
    assertThat(fetches).hasValue(1);
  }

  @Test
  void agedKeysServeWhileFreshOnesAreFetched() throws Exception {
    get("old");
    fetched.acquire();
    time.pass(IssuerKeys.FRESH);
    published = new JWKSet(NEW);
    assertThat(get("old")).containsExactly(OLD);
    assertThat(fetched.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void theyAreKeptForADayWhileTheirSourceIsDown() throws KeySourceException {
    get("old");
    published = null;
    time.pass(IssuerKeys.KEPT.minusSeconds(1));
    assertThat(get("old")).containsExactly(OLD);
    time.pass(Duration.ofMinutes(1));
    assertThatThrownBy(() -> get("old")).isInstanceOf(KeySourceException.class);
  }

  @Test
  void withoutAnyEveryTokenIsRefusedUntilTheyCanBeFetched() throws KeySourceException {
    published = null;
    for (int i = 0; i < 10; i++) {
      assertThatThrownBy(() -> get("old")).isInstanceOf(KeySourceException.class);
    }
    assertThat(fetches).hasValue(1);
    published = new JWKSet(OLD);
    time.pass(IssuerKeys.PAUSE);
    assertThat(get("old")).containsExactly(OLD);
  }
}
