package ua.ehealth.mimir.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.database.HistoryPartitions;
import ua.ehealth.mimir.registry.answers.AnswerStore;
import ua.ehealth.mimir.settings.EngineSettings;

/**
 * What the databases need now and then: room for the history of the months to come, an end of the
 * history that is old enough (specification 1.6), and of answers that serve nobody any more (2.5).
 */
final class Chores {
  private static final Logger LOG = LoggerFactory.getLogger(Chores.class);
  private static final int CHUNK = 10_000;

  private final Databases databases;
  private final AnswerStore store;
  private final EngineSettings settings;

  Chores(Databases databases, AnswerStore store, EngineSettings settings) {
    this.databases = databases;
    this.store = store;
    this.settings = settings;
  }

  void run() {
    List.of(databases.mpi(), databases.prm())
        .forEach(database -> {
          HistoryPartitions partitions = new HistoryPartitions(database);
          boolean ensured = partitions.ensure();
          boolean dropped = partitions.dropOlderThan(settings.historyYears());
          if (!ensured || !dropped) {
            LOG.info(
                "{}: somebody held the history, it is looked after next time", database.name());
          }
        });
    Instant now =
        databases
            .mimir()
            .jdbc()
            .sql("select now()")
            .query(OffsetDateTime.class)
            .single()
            .toInstant();
    long erased =
        store.eraseAnsweredBefore(now.minus(Duration.ofHours(settings.answerReuseHours())), CHUNK);
    LOG.info("{} answers that serve nobody any more were erased", erased);
  }
}
