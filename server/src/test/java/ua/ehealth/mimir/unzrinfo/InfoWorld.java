package ua.ehealth.mimir.unzrinfo;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.privacy.AccessJournal;
import ua.ehealth.mimir.privacy.Pseudonyms;
import ua.ehealth.mimir.privacy.Sealing;
import ua.ehealth.mimir.registry.pace.OnDemandDesk;
import ua.ehealth.mimir.registry.pace.Slots;
import ua.ehealth.mimir.settings.Environments;
import ua.ehealth.mimir.settings.Settings;
import ua.ehealth.mimir.time.Stopwatch;

/** A MIMIR database without requests, a register, and as many nodes as a test wants. */
final class InfoWorld implements AutoCloseable {
  static final String UNZR = "19710225-01234";
  static final Requester ASKER = requester(1);
  static final Requester OTHER = requester(2);
  static final Pseudonyms PSEUDONYMS = new Pseudonyms(new byte[32]);

  private static final String KEY = "test:" + "A".repeat(43) + "=";

  /** A second of ours takes 20 ms, so that nobody waits for the next look. */
  private static final Stopwatch HURRIED =
      new Stopwatch() {
        private static final int HURRY = 50;

        @Override
        public long nanos() {
          return SYSTEM.nanos() * HURRY;
        }

        @Override
        public void sleepUntil(long deadline) throws InterruptedException {
          SYSTEM.sleep(Duration.ofNanos((deadline - nanos()) / HURRY));
        }
      };

  private final Database mimir;
  private final OffsetDateTime began;
  final TestInfoRegister register = new TestInfoRegister();
  private final List<UnzrInfoService> nodes = new ArrayList<>();

  /**
   * An empty world.
   *
   * @param mimir stays the caller's to close
   */
  InfoWorld(Database mimir) {
    this.mimir = mimir;
    sql("delete from unzr_info_jobs");
    sql("delete from unzr_info");
    this.began = mimir.jdbc().sql("select clock_timestamp()").query(OffsetDateTime.class).single();
  }

  static Requester requester(int number) {
    return new Requester(new UUID(1, number), new UUID(2, number), "request-" + number);
  }

  /** Another process. */
  UnzrInfoService node(String... settings) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "LEASE_SECONDS", "10",
                "UNZR_INFO_RETRY_DELAYS", "1ms,1ms",
                "MIMIR_ENCRYPTION_KEYS", KEY));
    all.addAll(List.of(settings));
    Settings read = Environments.read(all.toArray(String[]::new));
    UnzrInfoService node =
        new UnzrInfoService(
            read,
            mimir,
            new Sealing(read.privacy().encryptionKeys()),
            new AccessJournal(mimir, UUID::randomUUID),
            PSEUDONYMS,
            register,
            new OnDemandDesk(() -> () -> {}, 40, new Slots(40, 8)),
            HURRIED);
    nodes.add(node);
    return node;
  }

  /** Asks, and waits for what comes of it. */
  static UnzrInfo ask(UnzrInfoService node, String unzr, Requester by) throws InterruptedException {
    UUID id = node.requests().request(unzr, by).id();
    if (!node.requests().await(id, Duration.ofDays(1))) {
      throw new AssertionError("still pending");
    }
    return node.requests().find(id, by).orElseThrow();
  }

  /** The row as the database has it. */
  Map<String, Object> row(String unzr) {
    return mimir
        .jdbc()
        .sql("select * from unzr_info where unzr = :unzr")
        .param("unzr", unzr)
        .query()
        .singleRow();
  }

  long count(String from) {
    return mimir.jdbc().sql("select count(*) from " + from).query(Long.class).single();
  }

  void sql(String statement) {
    mimir.jdbc().sql(statement).update();
  }

  /** What the journal tells, the earliest first: who, what, how it ended. */
  List<String> journal() {
    return mimir
        .jdbc()
        .sql(
            """
            select user_id || ' ' || client_id || ' ' || request_id || ' ' || operation || ' '
              || outcome || ' ' || pseudonym
            from access_journal where occurred_at >= :began order by occurred_at, outcome
            """)
        .param("began", began)
        .query(String.class)
        .list();
  }

  /** How many entries of the journal ended so. */
  long journaled(String outcome) {
    return mimir
        .jdbc()
        .sql(
            "select count(*) from access_journal where occurred_at >= :began and outcome = :outcome")
        .param("began", began)
        .param("outcome", outcome)
        .query(Long.class)
        .single();
  }

  static String entry(Requester by, String what, String unzr) {
    return String.join(
        " ",
        by.user().toString(),
        by.client().toString(),
        by.requestId(),
        what,
        PSEUDONYMS.ofUnzr(unzr));
  }

  static void eventually(BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      Stopwatch.SYSTEM.sleep(Duration.ofMillis(10));
    }
  }

  @Override
  public void close() {
    register.open();
    nodes.forEach(UnzrInfoService::close);
  }
}
