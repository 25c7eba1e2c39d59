package ua.ehealth.mimir.oracle;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsFirst;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which of the documents a subject is asked about by (specification 1.7). */
final class CurrentDocument {
  private CurrentDocument() {}

  static Optional<Document> of(List<Document> documents, LocalDate today) {
    Comparator<Document> better =
        comparing((Document document) -> document.isValidOn(today))
            .thenComparing(Document::issuedAt, nullsFirst(Comparator.naturalOrder()))
            .thenComparing(document -> !document.isPassport())
            .thenComparing(Document::rank);
    return documents.stream().filter(Document::isAskedAbout).max(better);
  }
}
