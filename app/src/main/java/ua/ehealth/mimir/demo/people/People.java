package ua.ehealth.mimir.demo.people;

/** A synthetic population: each of its people can be made at any time, and is then the same. */
public interface People {
  long persons();

  long parties();

  /**
   * A person, a patient.
   *
   * @param index from 0, below {@link #persons}
   */
  Patient person(long index);

  /**
   * A party, a health worker.
   *
   * @param index from 0, below {@link #parties}
   */
  HealthWorker party(long index);
}
