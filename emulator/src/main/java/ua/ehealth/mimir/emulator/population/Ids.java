package ua.ehealth.mimir.emulator.population;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Ids shaped as UUID version 7, one millisecond a holder: they grow with the index, so rows are
 * loaded in the order of their key.
 */
final class Ids {
  private static final long FIRST_MILLISECOND =
      LocalDate.of(2024, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  private static final long VERSION = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;
  private static final int KIND_SHIFT = 8;

  private final Draws draws;

  Ids(Draws draws) {
    this.draws = draws;
  }

  UUID person(long index) {
    return id(0, index, 0, Trait.PERSON_ID);
  }

  UUID party(long index) {
    return id(1, index, 0, Trait.PARTY_ID);
  }

  /** The id of a person's document. */
  UUID document(long person, int position) {
    return id(2, person, position, Trait.DOCUMENT_ID);
  }

  UUID employee(long party, int position) {
    return id(3, party, position, Trait.EMPLOYEE_ID);
  }

  /** The kind stands where version 7 has random bits, so that no two kinds share an id. */
  private UUID id(long kind, long index, int position, Trait trait) {
    long time = (FIRST_MILLISECOND + index) << 16;
    long random = draws.bits(trait, (index << KIND_SHIFT) + position) >>> 2;
    return new UUID(time | VERSION | kind << KIND_SHIFT | position, VARIANT | random);
  }
}
