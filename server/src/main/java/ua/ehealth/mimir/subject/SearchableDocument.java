package ua.ehealth.mimir.subject;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a subject is found by when an answer about a document is spread to all who hold it
 * (specification 2.5). Expired documents are searchable too: which one is current changes by
 * itself, and is looked at again before anything is written.
 *
 * @param type PASSPORT or NATIONAL_ID
 * @param number normalised, of a valid format
 */
public record SearchableDocument(String type, String number) {

  public SearchableDocument {
    Objects.requireNonNull(type);
    Objects.requireNonNull(number);
  }

  /** Each document that could ever be asked about, once. */
  public static List<SearchableDocument> of(List<IdentityDocument> documents) {
    return documents.stream()
        .map(SearchableDocument::of)
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  /** Empty for a document of another type, or whose number is blank or of a wrong format. */
  public static Optional<SearchableDocument> of(IdentityDocument document) {
    String number = document.normalisedNumber();
    return Format.ofDocument(document.type())
        .filter(format -> format.flaws(number).isEmpty())
        .map(format -> new SearchableDocument(document.type(), number));
  }

  @Override
  public String toString() {
    return "SearchableDocument[" + type + "]";
  }
}
