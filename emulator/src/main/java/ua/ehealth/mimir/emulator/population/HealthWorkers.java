package ua.ehealth.mimir.emulator.population;

import java.util.List;
import java.util.Optional;

/** The parties, as PRM stores them: some are patients too, some share a document with one. */
final class HealthWorkers {
  private final Draws draws;
  private final long persons;
  private final Identities identities;
  private final Holdings holdings;
  private final Documents documents;
  private final Papers papers;
  private final Employments employments;
  private final Streams streams;
  private final Ids ids;

  HealthWorkers(
      Draws draws,
      long persons,
      Identities identities,
      Holdings holdings,
      Documents documents,
      Papers papers,
      Ids ids) {
    this.draws = draws;
    this.persons = persons;
    this.identities = identities;
    this.holdings = holdings;
    this.documents = documents;
    this.papers = papers;
    this.employments = new Employments(draws, ids);
    this.streams = new Streams(draws);
    this.ids = ids;
  }

  HealthWorker of(long index) {
    long holder = persons + index;
    long self = patient(index).orElse(holder);
    Identity identity = identities.of(self);
    List<Document> has = documents(index, self);
    boolean byDocument =
        !has.isEmpty()
            && (identity.taxId() == null
                || draws.happens(Share.PARTY_WITHOUT_TAX_ID, Trait.PARTY_TAX_ID, index));
    return new HealthWorker(
        ids.party(index),
        identity.lastName(),
        identity.firstName(),
        identity.secondName(),
        identity.birthDate(),
        identity.gender(),
        byDocument ? has.getFirst().number() : identity.taxId(),
        byDocument,
        papers.ofParty(holder, has),
        employments.of(index),
        streams.drfo(Trait.PARTY_DRFO, index, byDocument || identity.taxId() != null),
        streams.dracsDeath(Trait.PARTY_DRACS_DEATH, index, false));
  }

  /** Which person the party is. */
  Optional<Long> patient(long index) {
    return persons > 0 && origin(index).equals(Optional.of(Share.PARTY_IS_PATIENT))
        ? Optional.of(draws.below(persons, Trait.PARTY_PATIENT, index))
        : Optional.empty();
  }

  private List<Document> documents(long index, long self) {
    boolean shares = origin(index).equals(Optional.of(Share.PARTY_SHARES_DOCUMENT));
    return documents.of(shares ? holdings.shared(self) : holdings.of(self));
  }

  private Optional<Share> origin(long index) {
    return draws.pick(Among.PARTY_ORIGIN, Trait.PARTY_ORIGIN, index);
  }
}
