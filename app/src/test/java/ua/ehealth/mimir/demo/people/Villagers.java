package ua.ehealth.mimir.demo.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A few people for tests, or many; every third is verified by others, every third is not. */
public record Villagers(long persons, long parties) implements People {
  static final String DIRTY = "Кня\tжна\\N \"О'Коннор\"\r\n";
  private static final List<ForeignStream> STREAMS =
      List.of(
          new ForeignStream("VERIFIED", "AUTO"),
          new ForeignStream("NOT_VERIFIED", "AUTO"),
          new ForeignStream("VERIFICATION_NEEDED", "INITIAL"));
  private static final LocalDate BIRTH = LocalDate.of(1990, 1, 31);

  private static UUID id(long kind, long index) {
    return new UUID(kind << 16 | 0x7000L, 0x8000_0000_0000_0000L | index);
  }

  private static ForeignStream stream(long index) {
    return STREAMS.get((int) (index % STREAMS.size()));
  }

  private static Paper paper(long index) {
    return new Paper(
        id(2, index),
        "NATIONAL_ID",
        "%09d".formatted(index),
        BIRTH,
        index % 2 == 0 ? BIRTH : null,
        null);
  }

  @Override
  public Patient person(long index) {
    return new Patient(
        id(1, index),
        DIRTY,
        "Ім'я",
        index % 2 == 0 ? null : "Богданівна",
        BIRTH,
        "FEMALE",
        index % 5 == 0 ? null : "%010d".formatted(index),
        index % 7 == 0 ? null : "19900131-%05d".formatted(index % 100_000),
        index % 11 != 10,
        null,
        index % 13 == 12 ? List.of() : List.of(paper(index)),
        STREAMS.get(0),
        STREAMS.get(0),
        stream(index));
  }

  @Override
  public HealthWorker party(long index) {
    return new HealthWorker(
        id(3, index),
        DIRTY,
        "Ім'я",
        null,
        BIRTH,
        "MALE",
        "АБ123456",
        true,
        List.of(paper(index)),
        List.of(
            new HealthWorker.Employment(
                id(4, index), (int) index, "DOCTOR", "APPROVED", index % 2 == 0, BIRTH)),
        stream(index),
        STREAMS.get(0));
  }
}
