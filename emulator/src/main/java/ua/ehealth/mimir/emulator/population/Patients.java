package ua.ehealth.mimir.emulator.population;

import java.time.LocalDate;
import java.util.Optional;

/** The persons, as MPI stores them. */
final class Patients {
  private static final long LAST_DEATH = LocalDate.of(2024, 12, 31).toEpochDay();
  private static final int DEATH_DAYS = 5 * 365;
  private static final int DEAD_STILL_ACTIVE_ONE_IN = 5;

  private final Draws draws;
  private final UnzrNumbers numbers;
  private final Identities identities;
  private final Papers papers;
  private final Streams streams;
  private final Ids ids;

  Patients(Draws draws, UnzrNumbers numbers, Identities identities, Papers papers, Ids ids) {
    this.draws = draws;
    this.numbers = numbers;
    this.identities = identities;
    this.papers = papers;
    this.streams = new Streams(draws);
    this.ids = ids;
  }

  Patient of(long index) {
    Identity identity = identities.of(index);
    Optional<Share> life = draws.pick(Among.LIFE, Trait.LIFE, index);
    boolean dead = life.equals(Optional.of(Share.DEAD));
    int detail = draws.below(2 * DEAD_STILL_ACTIVE_ONE_IN, Trait.LIFE_DETAIL, index);
    boolean active = life.isEmpty() || (dead && detail / 2 == 0);
    boolean byStatus = detail % 2 == 0;
    return new Patient(
        ids.person(index),
        identity.lastName(),
        identity.firstName(),
        identity.secondName(),
        identity.birthDate(),
        identity.gender(),
        identity.taxId(),
        unzr(index),
        active || !byStatus ? "active" : "inactive",
        active || byStatus,
        dead ? deathDate(index, identity.birthDate()) : null,
        papers.ofPerson(index),
        streams.drfo(Trait.DRFO, index, identity.taxId() != null),
        streams.dracsDeath(Trait.DRACS_DEATH, index, dead),
        streams.nhs(index));
  }

  private String unzr(long index) {
    String right = numbers.text(index);
    long bits = draws.bits(Trait.UNZR_SPELLING, index);
    Optional<Share> stored = draws.pick(Among.UNZR_STORED, Trait.UNZR_STORED, index);
    if (stored.isEmpty()) {
      return right;
    }
    return switch (stored.get()) {
      case UNZR_ABSENT -> null;
      case UNZR_BLANK -> Spelling.blank(bits);
      case UNZR_DIRTY -> Spelling.dirty(right, bits);
      default -> Spelling.wrongUnzr(right, bits);
    };
  }

  private LocalDate deathDate(long index, LocalDate birth) {
    long day = LAST_DEATH - draws.below(DEATH_DAYS, Trait.DEATH_DATE, index);
    return LocalDate.ofEpochDay(Math.max(day, birth.toEpochDay()));
  }
}
