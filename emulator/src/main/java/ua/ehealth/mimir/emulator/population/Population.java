package ua.ehealth.mimir.emulator.population;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A synthetic population and the truth about it (specification 3.4): a pure function of the seed,
 * the sizes and the shares. Each of its people can be made at any time, and is then the same;
 * nothing is kept that can be computed, so any size costs the same memory. Safe for use by many
 * threads.
 */
public final class Population implements RegisterTruth {
  /** How many legal entities employ the parties; number 0 is the NHS. */
  public static final int LEGAL_ENTITIES = 20;

  /** The most persons and parties together. */
  public static final long MOST_PEOPLE = DocumentNumbers.HOLDERS;

  private final long seed;
  private final long persons;
  private final long parties;
  private final Shares shares;
  private final UnzrNumbers unzrs;
  private final Patients patients;
  private final HealthWorkers workers;
  private final Registers registers;
  private final Records records;

  /**
   * A population.
   *
   * @param persons how many, from 0
   * @param parties how many, from 0
   * @throws IllegalArgumentException if a size is negative, or both together exceed {@link
   *     #MOST_PEOPLE}
   */
  public Population(long seed, long persons, long parties, Shares shares) {
    if (persons < 0 || parties < 0 || persons > MOST_PEOPLE || parties > MOST_PEOPLE - persons) {
      throw new IllegalArgumentException(
          "a population of " + persons + " persons and " + parties + " parties");
    }
    this.seed = seed;
    this.persons = persons;
    this.parties = parties;
    this.shares = shares;
    Draws draws = new Draws(seed, shares);
    Ids ids = new Ids(draws);
    DocumentNumbers numbers = new DocumentNumbers(draws, persons + parties);
    this.unzrs = new UnzrNumbers(draws, persons);
    Identities identities = new Identities(draws, unzrs);
    Holdings holdings = new Holdings(draws, identities, persons);
    Documents documents = new Documents(draws, holdings, numbers, identities);
    Papers papers = new Papers(draws, documents, ids);
    this.patients = new Patients(draws, unzrs, identities, papers, ids);
    this.workers = new HealthWorkers(draws, persons, identities, holdings, documents, papers, ids);
    this.registers = new Registers(draws, unzrs, identities, numbers, holdings);
    this.records = new Records(identities, holdings, documents, registers);
  }

  /** A population with the usual shares. */
  public static Population of(long seed, long persons, long parties) {
    return new Population(seed, persons, parties, Shares.usual());
  }

  /** What the population is a function of, besides its sizes and shares. */
  public long seed() {
    return seed;
  }

  /** How many persons there are. */
  public long persons() {
    return persons;
  }

  /** How many parties there are. */
  public long parties() {
    return parties;
  }

  /** How often the unusual happens. */
  public Shares shares() {
    return shares;
  }

  /**
   * A person, a patient.
   *
   * @param index from 0, below {@link #persons}
   * @throws IndexOutOfBoundsException if there is no such person
   */
  public Patient person(long index) {
    return patients.of(Objects.checkIndex(index, persons));
  }

  /**
   * A party, a health worker.
   *
   * @param index from 0, below {@link #parties}
   * @throws IndexOutOfBoundsException if there is no such party
   */
  public HealthWorker party(long index) {
    return workers.of(Objects.checkIndex(index, parties));
  }

  /** The index of the person that the party is, if the party is a patient too. */
  public Optional<Long> patientOf(long party) {
    return workers.patient(Objects.checkIndex(party, parties));
  }

  @Override
  public int status(String service, Map<String, String> children) {
    return switch (service) {
      case "checkunzr" -> registers.checkUnzr(children);
      case "CheckPassportStatus" -> registers.stolen(children);
      case "CheckPassportDMSStatus" -> registers.invalid(children);
      case "unzr" -> registers.unzr(children.get("unzr"));
      default -> throw new IllegalArgumentException("no such service: " + service);
    };
  }

  @Override
  public Optional<PersonalRecord> info(String unzr) {
    return registers.unzr(unzr) == Registers.FOUND
        ? Optional.of(records.of(unzrs.holder(unzr)))
        : Optional.empty();
  }
}
