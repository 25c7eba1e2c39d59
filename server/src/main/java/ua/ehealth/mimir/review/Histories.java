package ua.ehealth.mimir.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.support.SqlArrayValue;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.subject.SubjectKind;

/** The history of subjects, the newest first (specification 1.6, 4.2). */
public final class Histories {
  private static final Keys KEYS = new Keys(true, false, true);

  private static final String PAGE =
      """
      select w.id, h.*
      from unnest(?) w (id)
        cross join lateral (
          select h.occurred_at, h.id, h.stream, h.cause, h.caused_by, h.from_status, h.from_reason,
            h.to_status, h.to_reason, h.register_code, h.rule_version, h.run_id, h.request_id,
            h.comment
          from verification_history h
          where h.subject_id = w.id {further}
          order by h.occurred_at {way}, h.id {way}
          limit ?) h
      """;

  private final Map<SubjectKind, IndexedQuery> queries = new EnumMap<>(SubjectKind.class);

  public Histories(Databases databases) {
    for (SubjectKind kind : SubjectKind.values()) {
      queries.put(kind, new IndexedQuery(databases.of(kind)));
    }
  }

  /**
   * A page of each from its beginning, or its end, in one statement.
   *
   * @param portion without a cursor
   * @return a page for each of the subjects, empty for those that have no history
   */
  public Map<UUID, Page<HistoryEntry>> pages(
      SubjectKind kind, Collection<UUID> subjects, Portion portion) {
    return read(kind, subjects, portion, null);
  }

  /**
   * A page of one subject's.
   *
   * @throws BadCursor where {@code portion} goes on after what is no cursor of this subject's
   *     history
   */
  public Page<HistoryEntry> page(SubjectKind kind, UUID subject, Portion portion) {
    Position position = portion.position(cursors(kind, subject));
    return read(kind, List.of(subject), portion, position).get(subject);
  }

  private Map<UUID, Page<HistoryEntry>> read(
      SubjectKind kind, Collection<UUID> subjects, Portion portion, Position after) {
    Keys keys = KEYS.along(portion);
    Sql further = keys.after(after, "h.occurred_at", "h.id");
    Sql statement =
        new Sql()
            .add(
                PAGE.replace("{further}", further.text())
                    .replace("{way}", keys.descending() ? "desc" : "asc"),
                new SqlArrayValue("uuid", subjects.toArray()))
            .add("", further.values())
            .add("", portion.size() + 1);
    Map<UUID, List<HistoryEntry>> found = new HashMap<>();
    subjects.forEach(subject -> found.put(subject, new ArrayList<>()));
    if (!subjects.isEmpty()) {
      queries
          .get(kind)
          .inOrder(statement, HistoryRow::read)
          .forEach(entry -> found.get(entry.subject()).add(entry));
    }
    Map<UUID, Page<HistoryEntry>> pages = new HashMap<>();
    found.forEach((subject, entries) -> {
      Page<HistoryEntry> page = page(entries, portion.size(), cursors(kind, subject));
      pages.put(subject, portion.backward() ? page.reversed() : page);
    });
    return pages;
  }

  private static Page<HistoryEntry> page(List<HistoryEntry> found, int size, Cursors cursors) {
    List<Page.Entry<HistoryEntry>> entries =
        found.stream()
            .limit(size)
            .map(entry ->
                new Page.Entry<>(entry, cursors.write(Position.of(entry.occurredAt(), entry.id()))))
            .toList();
    return new Page<>(entries, found.size() > size ? entries.getLast().cursor() : null);
  }

  private static Cursors cursors(SubjectKind kind, UUID subject) {
    return new Cursors("history of " + kind + " " + subject, KEYS);
  }
}
