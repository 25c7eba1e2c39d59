package ua.ehealth.mimir.demo;

import ua.ehealth.mimir.demo.people.KeptPeople;
import ua.ehealth.mimir.demo.people.People;

/** What is outside of Mimir in a demo: people, and registers that know them. */
public interface DemoWorld {

  /**
   * Looks at what was typed before anything is started.
   *
   * @throws ua.ehealth.mimir.cli.CommandFailure if the latency or the faults cannot be understood
   */
  void check(String latency, String faults);

  /** Everybody in this population. */
  People people(KeptPeople population);

  /**
   * Starts registers that know this population, on a free port of 127.0.0.1.
   *
   * @param faults what they do wrong; null: nothing
   */
  Registers start(KeptPeople population, String latency, String faults);

  /** Emulated registers, until they are closed. */
  interface Registers extends AutoCloseable {

    /** Where their security server is. */
    String url();

    @Override
    void close();
  }
}
