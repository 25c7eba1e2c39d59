package ua.ehealth.mimir.api.management;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.time.Stopwatch;

/**
 * Whether this process can do its work: each database answers, and has the tables that this version
 * needs. Looked at no more than once a second, however many ask.
 */
final class Health {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration REMEMBERED = Duration.ofSeconds(1);

  /** What is known of each part: {@code up}, {@code down} or {@code outdated}. */
  record State(boolean ready, Map<String, String> parts) {}

  /** Tells whether migrations are outstanding. */
  @FunctionalInterface
  interface Schema {
    boolean current();
  }

  private final Databases databases;
  private final Schema schema;
  private final Stopwatch stopwatch;
  private final ReentrantLock lock = new ReentrantLock();
  private FutureTask<Boolean> schemaLook;
  private boolean current;
  private State last;
  private long lastLook;

  Health(Databases databases, Schema schema, Stopwatch stopwatch) {
    this.databases = databases;
    this.schema = schema;
    this.stopwatch = stopwatch;
  }

  State state() {
    lock.lock();
    try {
      if (last == null || stopwatch.nanos() - lastLook >= REMEMBERED.toNanos()) {
        last = look();
        lastLook = stopwatch.nanos();
      }
      return last;
    } finally {
      lock.unlock();
    }
  }

  private State look() {
    Map<String, FutureTask<Boolean>> looks = new LinkedHashMap<>();
    for (Database database : databases.all()) {
      FutureTask<Boolean> look = new FutureTask<>(() -> answers(database));
      Thread.startVirtualThread(look);
      looks.put(database.name(), look);
    }
    Map<String, String> parts = new LinkedHashMap<>();
    long deadline = stopwatch.nanos() + PATIENCE.toNanos();
    looks.forEach((name, look) -> parts.put(name, isGood(look, deadline) ? "up" : "down"));
    if (!parts.containsValue("down")) {
      parts.put("schema", isCurrent() ? "up" : "outdated");
    }
    return new State(parts.values().stream().allMatch("up"::equals), parts);
  }

  private static boolean answers(Database database) {
    return database.jdbc().sql("select 1").query(Integer.class).single() == 1;
  }

  /**
   * A schema that was current stays so for this version: later ones only add to it. Looking may
   * take longer than who asks is willing to wait; the next one who asks sees what came of it.
   */
  private boolean isCurrent() {
    if (!current) {
      if (schemaLook == null) {
        schemaLook = new FutureTask<>(schema::current);
        Thread.startVirtualThread(schemaLook);
      }
      current = isGood(schemaLook, stopwatch.nanos() + PATIENCE.toNanos());
      if (schemaLook.isDone()) {
        schemaLook = null;
      }
    }
    return current;
  }

  private boolean isGood(FutureTask<Boolean> look, long deadline) {
    try {
      return look.get(Math.max(0, deadline - stopwatch.nanos()), TimeUnit.NANOSECONDS);
    } catch (ExecutionException | TimeoutException bad) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
