package ua.ehealth.mimir.emulator.population;

import java.util.List;

/** What the {@code unzr} service tells of a person. */
final class Records {
  private static final int SERIAL = 2;

  private final Identities identities;
  private final Holdings holdings;
  private final Documents documents;
  private final Registers registers;

  Records(Identities identities, Holdings holdings, Documents documents, Registers registers) {
    this.identities = identities;
    this.holdings = holdings;
    this.documents = documents;
    this.registers = registers;
  }

  PersonalRecord of(long person) {
    Identity identity = identities.of(person);
    Holding holding = holdings.of(person);
    List<PersonalRecord.Document> papers =
        documents.of(holding).stream()
            .sorted(Document.CURRENT_FIRST)
            .map(document -> told(document, holding.owner()))
            .toList();
    return new PersonalRecord(
        identity.firstName(),
        identity.lastName(),
        identity.secondName(),
        identity.taxId(),
        identity.gender(),
        identity.birthDate(),
        papers);
  }

  private PersonalRecord.Document told(Document document, long owner) {
    boolean booklet = document.kind() == DocumentKind.PASSPORT;
    return new PersonalRecord.Document(
        document.kind().name(),
        booklet ? document.number().substring(0, SERIAL) : null,
        booklet ? document.number().substring(SERIAL) : document.number(),
        document.issuedAt(),
        document.expiresAt(),
        document.issuedBy(),
        status(document, owner));
  }

  private String status(Document document, long owner) {
    if (registers.isStolen(document, owner)) {
      return "STOLEN";
    }
    if (registers.isInvalid(document, owner)) {
      return "INVALID";
    }
    return document.expired() ? "EXPIRED" : "VALID";
  }
}
