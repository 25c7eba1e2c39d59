package ua.ehealth.mimir.subject;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The one document of a subject that is asked about (specification 1.7, "Which document"). */
public final class CurrentDocument {
  private CurrentDocument() {}

  /**
   * The document to ask about, whatever its format; empty where no PASSPORT or NATIONAL_ID has a
   * number.
   *
   * @param documents a party's in the order of its json: of two that are otherwise equal the later
   *     counts
   * @param today a document that expires today has not expired
   */
  public static Optional<IdentityDocument> among(
      List<IdentityDocument> documents, LocalDate today) {
    Comparator<IdentityDocument> order = order(today);
    return documents.stream()
        .filter(document -> Format.ofDocument(document.type()).isPresent())
        .filter(document -> !document.normalisedNumber().isEmpty())
        .reduce((best, next) -> order.compare(next, best) >= 0 ? next : best);
  }

  private static Comparator<IdentityDocument> order(LocalDate today) {
    return comparing((IdentityDocument document) -> !document.expired(today))
        .thenComparing(IdentityDocument::issuedAt, nullsFirst(naturalOrder()))
        .thenComparing(document -> IdentityDocument.NATIONAL_ID.equals(document.type()))
        .thenComparing(IdentityDocument::id, nullsFirst(naturalOrder()));
  }
}
