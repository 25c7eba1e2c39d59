package ua.ehealth.mimir.sync.subjects;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.subject.SubjectKind;

/**
 * Fills {@code document_holders} once, in key order (specification 2.5). Later changes come in with
 * each claim and reset.
 */
final class DocumentIndex {
  private static final String BEGIN =
      "insert into document_index_progress (singleton) values (true) on conflict do nothing";

  /** Locked, so that of two nodes one builds a page and the other the next. */
  private static final String STOPPED_AT =
      """
      select coalesce(built_to, '00000000-0000-0000-0000-000000000000'::uuid) as built_to,
        completed_at is not null as completed
      from document_index_progress for update
      """;

  private static final String PAGE =
      "select s.id from {subjects} s where s.id > :after order by s.id limit :chunk";

  private final Database database;
  private final SubjectKind kind;
  private final DocumentHolders holders;

  DocumentIndex(Database database, SubjectKind kind, DocumentHolders holders) {
    this.database = database;
    this.kind = kind;
    this.holders = holders;
  }

  void build(int chunk) {
    database.jdbc().sql(BEGIN).update();
    boolean completed = false;
    while (!completed) {
      completed = database.transactions().execute(_ -> buildPage(chunk));
    }
  }

  private boolean buildPage(int chunk) {
    JdbcClient jdbc = database.jdbc();
    IndexPlans.set(jdbc);
    Map<String, Object> progress = jdbc.sql(STOPPED_AT).query().singleRow();
    if ((boolean) progress.get("completed")) {
      return true;
    }
    List<UUID> page =
        jdbc.sql(SubjectTables.of(kind).sql(PAGE))
            .param("after", progress.get("built_to"))
            .param("chunk", chunk)
            .query(UUID.class)
            .list();
    if (page.isEmpty()) {
      jdbc.sql("update document_index_progress set completed_at = now()").update();
      return true;
    }
    holders.add(SubjectReader.read(jdbc, kind, page).values());
    jdbc.sql("update document_index_progress set built_to = :last")
        .param("last", page.getLast())
        .update();
    return false;
  }
}
