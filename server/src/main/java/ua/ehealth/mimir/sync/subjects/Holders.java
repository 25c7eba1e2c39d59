package ua.ehealth.mimir.sync.subjects;

import static ua.ehealth.mimir.database.ArrayParameters.texts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.registry.answers.AnswerStore.KeptAnswer;
import ua.ehealth.mimir.subject.SearchableDocument;
import ua.ehealth.mimir.verification.DocumentInquiry;

/**
 * Who may have the documents that were asked about, by the index of holders (specification 2.5).
 * Whether it is their current document is looked at later.
 */
final class Holders {
  private final JdbcClient jdbc;
  private final String find;

  Holders(JdbcClient jdbc, SubjectTables tables) {
    this.jdbc = jdbc;
    this.find =
        tables.sql(
            """
            select d.document_type, d.document_number, d.{id}
            from unnest(:types::text[], :numbers::text[]) n (type, number)
            join document_holders d
              on d.document_type = n.type and d.document_number = n.number
            """);
  }

  /** The answers that may concern somebody, by subject. */
  Map<UUID, List<KeptAnswer>> of(List<KeptAnswer> answers) {
    Map<SearchableDocument, List<KeptAnswer>> byDocument = new HashMap<>();
    for (KeptAnswer answer : answers) {
      if (answer.question() instanceof Question.OfPassport question) {
        byDocument
            .computeIfAbsent(DocumentInquiry.askedAbout(question), _ -> new ArrayList<>())
            .add(answer);
      }
    }
    Map<UUID, List<KeptAnswer>> bySubject = new HashMap<>();
    if (byDocument.isEmpty()) {
      return bySubject;
    }
    List<SearchableDocument> documents = List.copyOf(byDocument.keySet());
    jdbc.sql(find)
        .param("types", texts(documents.stream().map(SearchableDocument::type).toList()))
        .param("numbers", texts(documents.stream().map(SearchableDocument::number).toList()))
        .query(row -> {
          SearchableDocument document = new SearchableDocument(row.getString(1), row.getString(2));
          bySubject
              .computeIfAbsent(row.getObject(3, UUID.class), _ -> new ArrayList<>())
              .addAll(byDocument.get(document));
        });
    return bySubject;
  }
}
