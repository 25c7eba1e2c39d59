package ua.ehealth.mimir.emulator.population;

import java.time.LocalDate;
import java.util.Optional;

/** Which passports and cards each holder has, and whether it is another's that is shared. */
final class Holdings {
  /** Nobody born later ever had a booklet. */
  private static final long LAST_BOOKLETS = LocalDate.of(2000, 1, 1).toEpochDay();

  /** Nobody born later has a document that has expired. */
  static final long LAST_EXPIRED = LocalDate.of(2018, 1, 1).toEpochDay();

  private static final int SAME_DAY_ONE_IN = 8;
  private static final int DONORS_TRIED = 8;

  private final Draws draws;
  private final Identities identities;
  private final long persons;

  Holdings(Draws draws, Identities identities, long persons) {
    this.draws = draws;
    this.identities = identities;
    this.persons = persons;
  }

  /** What the holder has. */
  Holding of(long holder) {
    Optional<Share> papers = draws.pick(Among.PAPERS, Trait.PAPERS, holder);
    return papers.isEmpty() ? single(holder) : of(holder, papers.get());
  }

  private Holding of(long holder, Share papers) {
    return switch (papers) {
      case NO_DOCUMENT, OTHER_DOCUMENT_ONLY -> Holding.nothing(holder);
      case SHARED_DOCUMENT -> holder < persons ? shared(holder) : single(holder);
      case SEVERAL_DOCUMENTS -> several(holder);
      case EXPIRED_BESIDE_VALID -> expired(holder, true);
      default -> expired(holder, false);
    };
  }

  /** The only document of some person, or a document of the holder's own where none is found. */
  Holding shared(long holder) {
    for (int i = 0; i < DONORS_TRIED && persons > 0; i++) {
      long donor = draws.below(persons, Trait.DONOR, holder * DONORS_TRIED + i);
      if (donor != holder && draws.pick(Among.PAPERS, Trait.PAPERS, donor).isEmpty()) {
        return single(donor);
      }
    }
    return single(holder);
  }

  private Holding single(long holder) {
    return Holding.valid(first(holder), holder);
  }

  private Holding several(long holder) {
    int detail = draws.below(3 * SAME_DAY_ONE_IN, Trait.PAPERS_DETAIL, holder);
    int all =
        switch (detail % 3) {
          case 0 -> first(holder) | second(holder);
          case 1 -> first(holder) | first(holder) << 1;
          default -> first(holder) | first(holder) << 1 | second(holder);
        };
    return new Holding(all, 0, detail / 3 == 0, holder);
  }

  private Holding expired(long holder, boolean besideValid) {
    int old = first(holder);
    int valid = draws.below(2, Trait.PAPERS_DETAIL, holder) == 0 ? second(holder) : old << 1;
    int held = besideValid ? old | valid : old;
    boolean couldExpire = identities.birth(holder) < LAST_EXPIRED;
    return new Holding(held, couldExpire ? old : 0, false, holder);
  }

  /** The bit of the first document: a booklet or a card. */
  private int first(long holder) {
    return hasBooklet(holder) ? bit(DocumentKind.PASSPORT, 0) : bit(DocumentKind.NATIONAL_ID, 0);
  }

  /** The bit of a document beside the first; of the other kind where that can be. */
  private int second(long holder) {
    return hasBooklet(holder) ? bit(DocumentKind.NATIONAL_ID, 0) : bit(other(holder), 1);
  }

  private DocumentKind other(long holder) {
    return old(holder) ? DocumentKind.PASSPORT : DocumentKind.NATIONAL_ID;
  }

  private boolean hasBooklet(long holder) {
    return old(holder) && draws.below(2, Trait.MAIN_KIND, holder) == 0;
  }

  private boolean old(long holder) {
    return identities.birth(holder) < LAST_BOOKLETS;
  }

  private static int bit(DocumentKind kind, int slot) {
    return 1 << kind.place(slot);
  }
}
