package ua.ehealth.mimir.sync.subjects;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.support.SqlArrayValue;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.subject.SearchableDocument;
import ua.ehealth.mimir.subject.SubjectKind;

/**
 * Who may have a document (specification 2.5): normalised number to subject. An entry too many does
 * no harm, for the subject is looked at before anything is written; one too few would.
 */
final class DocumentHolders {
  private static final String EXISTING =
      "select {id}, document_type, document_number from document_holders where {id} = any (:ids)";

  /**
   * In key order, and before any entry is removed: whoever waits for another's entry then holds
   * none that the other waits for.
   */
  private static final String ADD =
      """
      insert into document_holders ({id}, document_type, document_number)
      select e.subject, e.type, e.number from unnest(:ids, :types, :numbers) as e (subject, type, number)
      order by e.subject, e.type, e.number
      on conflict do nothing
      """;

  private static final String REMOVE =
      """
      delete from document_holders h using unnest(:ids, :types, :numbers) as e (subject, type, number)
      where h.document_type = e.type and h.document_number = e.number and h.{id} = e.subject
      """;

  private final Database database;
  private final SubjectTables tables;

  DocumentHolders(Database database, SubjectKind kind) {
    this.database = database;
    this.tables = SubjectTables.of(kind);
  }

  /** Makes the entries of these subjects right; writes nothing where they are. */
  void refresh(Collection<StoredSubject> subjects) {
    if (subjects.isEmpty()) {
      return;
    }
    Set<Entry> wanted = wanted(subjects);
    Set<Entry> existing = existing(subjects);
    Set<Entry> missing = new LinkedHashSet<>(wanted);
    missing.removeAll(existing);
    write(ADD, missing);
    existing.removeAll(wanted);
    write(REMOVE, existing);
  }

  /** Adds the entries of these subjects that are not there. */
  void add(Collection<StoredSubject> subjects) {
    write(ADD, wanted(subjects));
  }

  private static Set<Entry> wanted(Collection<StoredSubject> subjects) {
    Set<Entry> wanted = new LinkedHashSet<>();
    for (StoredSubject stored : subjects) {
      for (SearchableDocument document : SearchableDocument.of(stored.subject().documents())) {
        wanted.add(new Entry(stored.subject().id(), document));
      }
    }
    return wanted;
  }

  private Set<Entry> existing(Collection<StoredSubject> subjects) {
    Object[] ids = subjects.stream().map(stored -> stored.subject().id()).toArray();
    return new HashSet<>(
        database
            .jdbc()
            .sql(tables.sql(EXISTING))
            .param("ids", new SqlArrayValue("uuid", ids))
            .query((row, number) ->
                new Entry(
                    row.getObject(1, UUID.class),
                    new SearchableDocument(row.getString(2), row.getString(3))))
            .list());
  }

  private void write(String template, Set<Entry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    Object[] types = entries.stream().map(entry -> entry.document.type()).toArray();
    Object[] numbers = entries.stream().map(entry -> entry.document.number()).toArray();
    database
        .jdbc()
        .sql(tables.sql(template))
        .param("ids", new SqlArrayValue("uuid", entries.stream().map(Entry::subject).toArray()))
        .param("types", new SqlArrayValue("text", types))
        .param("numbers", new SqlArrayValue("text", numbers))
        .update();
  }

  private record Entry(UUID subject, SearchableDocument document) {}
}
