package ua.ehealth.mimir.emulator.population;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Documents as the databases store them: dirt included, other documents beside. */
final class Papers {
  private static final String[] OTHER_TYPES = {
    "BIRTH_CERTIFICATE",
    "TEMPORARY_CERTIFICATE",
    "TEMPORARY_PASSPORT",
    "REFUGEE_CERTIFICATE",
    "PERMANENT_RESIDENCE_PERMIT",
    "COMPLEMENTARY_PROTECTION_CERTIFICATE",
    "BIRTH_CERTIFICATE_FOREIGN"
  };
  private static final int OTHER_NUMBER = 8;

  private final Draws draws;
  private final Documents documents;
  private final Ids ids;

  Papers(Draws draws, Documents documents, Ids ids) {
    this.draws = draws;
    this.documents = documents;
    this.ids = ids;
  }

  List<Paper> ofPerson(long person) {
    List<Paper> papers = new ArrayList<>(2);
    for (Document document : documents.of(person)) {
      long index = index(person, document);
      Optional<Share> dirt = draws.pick(Among.NUMBER_STORED, Trait.NUMBER_STORED, index);
      long bits = draws.bits(Trait.NUMBER_SPELLING, index);
      papers.add(paper(document, dirt, bits));
    }
    return withIds(person, withOthers(person, papers));
  }

  /**
   * The documents of a party.
   *
   * @param holder whose dice say what else the party has
   */
  List<Paper> ofParty(long holder, List<Document> has) {
    List<Paper> papers = new ArrayList<>(2);
    for (Document document : has) {
      long index = index(holder, document);
      Optional<Share> dirt =
          draws.pick(Among.PARTY_NUMBER_STORED, Trait.PARTY_NUMBER_STORED, index);
      long bits = draws.bits(Trait.PARTY_NUMBER_SPELLING, index);
      papers.add(paper(document, dirt, bits));
    }
    return List.copyOf(withOthers(holder, papers));
  }

  private static Paper paper(Document document, Optional<Share> dirt, long bits) {
    DocumentKind kind = document.kind();
    String number = document.number();
    String stored = dirt.map(share -> stored(kind, number, share, bits)).orElse(number);
    return new Paper(
        null, kind.name(), stored, document.issuedAt(), document.expiresAt(), document.issuedBy());
  }

  private static String stored(DocumentKind kind, String number, Share dirt, long bits) {
    return switch (dirt) {
      case NUMBER_DIRTY, PARTY_NUMBER_DIRTY -> Spelling.dirty(number, bits);
      case NUMBER_WRONG, PARTY_NUMBER_WRONG -> Spelling.wrongNumber(kind, number, bits);
      case NUMBER_LATIN, PARTY_NUMBER_LATIN -> Spelling.latin(kind, number);
      default -> Spelling.blank(bits);
    };
  }

  private List<Paper> withOthers(long holder, List<Paper> papers) {
    Optional<Share> plan = draws.pick(Among.PAPERS, Trait.PAPERS, holder);
    boolean only = papers.isEmpty() && plan.equals(Optional.of(Share.OTHER_DOCUMENT_ONLY));
    boolean beside =
        !papers.isEmpty() && draws.happens(Share.OTHER_DOCUMENT_BESIDE, Trait.OTHER_PAPER, holder);
    if (only || beside) {
      papers.add(other(holder));
    }
    // Not always the current one first: whoever takes the first of a list should be found out.
    if ((draws.bits(Trait.OTHER_PAPER_NUMBER, holder) & 1) == 0) {
      Collections.reverse(papers);
    }
    return papers;
  }

  /** Of another type, some with a number that would do for a passport. */
  private Paper other(long holder) {
    int type = draws.below(OTHER_TYPES.length, Trait.OTHER_PAPER_KIND, holder);
    char[] number = new char[OTHER_NUMBER];
    long bits = draws.bits(Trait.OTHER_PAPER_NUMBER, holder) >>> 1;
    Digits.put(number, 0, OTHER_NUMBER, bits);
    int letters = DocumentNumbers.LETTERS.length();
    number[0] = DocumentNumbers.LETTERS.charAt((int) (bits % letters));
    number[1] = DocumentNumbers.LETTERS.charAt((int) (bits / letters % letters));
    return new Paper(null, OTHER_TYPES[type], new String(number), null, null, null);
  }

  private List<Paper> withIds(long person, List<Paper> papers) {
    Paper[] stored = new Paper[papers.size()];
    for (int i = 0; i < stored.length; i++) {
      Paper paper = papers.get(i);
      stored[i] =
          new Paper(
              ids.document(person, i),
              paper.type(),
              paper.number(),
              paper.issuedAt(),
              paper.expiresAt(),
              paper.issuedBy());
    }
    return List.of(stored);
  }

  private static long index(long holder, Document document) {
    return holder * Holding.places() + document.place();
  }
}
