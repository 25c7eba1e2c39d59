package ua.ehealth.mimir.api.graphql;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import ua.ehealth.mimir.privacy.Masking;
import ua.ehealth.mimir.review.Identity;
import ua.ehealth.mimir.subject.IdentityDocument;

/** Who a subject is, masked or revealed; the fields are those of the schema. */
record ShownIdentity(
    String lastName,
    String firstName,
    String secondName,
    String birthDate,
    String taxId,
    String unzr,
    List<Document> documents,
    boolean masked) {

  /** A document of the subject. */
  record Document(String type, String number, String issuedAt, String expirationDate) {}

  static ShownIdentity masked(Identity identity) {
    return of(identity, Masking::mask, true);
  }

  static ShownIdentity revealed(Identity identity) {
    return of(identity, UnaryOperator.identity(), false);
  }

  private static ShownIdentity of(Identity identity, UnaryOperator<String> shown, boolean masked) {
    return new ShownIdentity(
        shown.apply(identity.lastName()),
        shown.apply(identity.firstName()),
        shown.apply(identity.secondName()),
        masked ? null : text(identity.birthDate()),
        shown.apply(identity.taxId()),
        shown.apply(identity.unzr()),
        identity.documents().stream().map(document -> document(document, shown)).toList(),
        masked);
  }

  private static Document document(IdentityDocument document, UnaryOperator<String> shown) {
    return new Document(
        document.type(),
        shown.apply(document.number()),
        text(document.issuedAt()),
        text(document.expirationDate()));
  }

  private static String text(LocalDate date) {
    return Objects.toString(date, null);
  }

  /** It names somebody. */
  @Override
  public String toString() {
    return "ShownIdentity";
  }
}
