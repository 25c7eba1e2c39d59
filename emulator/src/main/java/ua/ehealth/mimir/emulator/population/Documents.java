package ua.ehealth.mimir.emulator.population;

import java.util.ArrayList;
import java.util.List;

/** The passports and cards of each holder, as they really are. */
final class Documents {
  private static final String[] BOOKLET_ISSUERS = {
    "Шевченківським РУ ГУ МВС України в м. Києві",
    "Галицьким РВ ЛМУ УМВС України у Львівській області",
    "Жовтневим РВ ХМУ УМВС України в Харківській області",
    "Приморським РВ ОМУ ГУМВС України в Одеській області",
    "Кам'янець-Подільським МРВ УМВС України в Хмельницькій області"
  };
  private static final int CARD_ISSUERS = 9_000;
  private static final int FIRST_CARD_ISSUER = 1_000;

  private final Draws draws;
  private final Holdings holdings;
  private final DocumentNumbers numbers;
  private final DocumentDates dates;

  Documents(Draws draws, Holdings holdings, DocumentNumbers numbers, Identities identities) {
    this.draws = draws;
    this.holdings = holdings;
    this.numbers = numbers;
    this.dates = new DocumentDates(draws, identities);
  }

  /** What the holder has, in the order of the places. */
  List<Document> of(long holder) {
    return of(holdings.of(holder));
  }

  List<Document> of(Holding holding) {
    List<Document> documents = new ArrayList<>(2);
    for (int place = 0; place < Holding.places(); place++) {
      if (holding.has(place)) {
        documents.add(document(holding, place));
      }
    }
    return documents;
  }

  private Document document(Holding holding, int place) {
    long owner = holding.owner();
    boolean expired = holding.hasExpired(place);
    long expiry = dates.expiry(holding, place);
    return new Document(
        place,
        numbers.text(DocumentKind.at(place), owner, place % DocumentKind.SLOTS),
        Dates.date(dates.issue(holding, place, expiry)),
        Dates.date(expiry),
        issuer(owner, place),
        expired);
  }

  private String issuer(long owner, int place) {
    long index = owner * Holding.places() + place;
    return DocumentKind.at(place) == DocumentKind.PASSPORT
        ? BOOKLET_ISSUERS[draws.below(BOOKLET_ISSUERS.length, Trait.ISSUER, index)]
        : Integer.toString(FIRST_CARD_ISSUER + draws.below(CARD_ISSUERS, Trait.ISSUER, index));
  }
}
