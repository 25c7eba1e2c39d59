package ua.ehealth.mimir.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.database.HistoryPartitions;
import ua.ehealth.mimir.registry.answers.AnswerStore;
import ua.ehealth.mimir.settings.EngineSettings;
import ua.ehealth.mimir.settings.PrivacySettings;

/**
 * What the databases need now and then: room for the history and the access journal of the months
 * to come, an end of what of them is old enough (specification 1.6, 2.8), and of answers that serve
 * nobody any more (2.5).
 */
final class Chores {
  private static final Logger LOG = LoggerFactory.getLogger(Chores.class);
  private static final int CHUNK = 10_000;

  private final Databases databases;
  private final AnswerStore store;
  private final EngineSettings settings;
  private final int accessJournalYears;

  Chores(Databases databases, AnswerStore store, EngineSettings settings, PrivacySettings privacy) {
    this.databases = databases;
    this.store = store;
    this.settings = settings;
    this.accessJournalYears = privacy.accessJournalYears();
  }

  void run() {
    for (Database database : List.of(databases.mpi(), databases.prm())) {
      lookAfter(
          new HistoryPartitions(database), settings.historyYears(), database.name(), "history");
    }
    for (Database database : databases.all()) {
      lookAfter(
          HistoryPartitions.ofAccessJournal(database),
          accessJournalYears,
          database.name(),
          "access journal");
    }
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

  private static void lookAfter(
      HistoryPartitions partitions, int years, String database, String what) {
    boolean ensured = partitions.ensure();
    boolean dropped = partitions.dropOlderThan(years);
    if (!ensured || !dropped) {
      LOG.info("{}: somebody held the {}, it is looked after next time", database, what);
    }
  }
}
