package ua.ehealth.mimir.emulator.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ServiceJournalTest {
  private final ServiceJournal journal = new ServiceJournal(100);

  @Test
  void aCallThatGotAFaultIsACallButNoAnswer() {
    journal.arrived(0, 10).left(false, "reset");
    journal.arrived(1, 10).left(true, null);
    ServiceCounts counts = journal.counts();
    assertThat(counts.calls()).isEqualTo(2);
    assertThat(counts.distinct()).isEqualTo(1);
    assertThat(counts.repeated()).isEqualTo(1);
    assertThat(counts.answered()).isEqualTo(1);
    assertThat(counts.distinctAnswered()).isEqualTo(1);
    assertThat(counts.faults()).containsOnlyKeys("reset");
  }

  @Test
  void theMostAtOnceIsNotForgottenWhenTheyHaveLeft() {
    ServiceJournal.Call first = journal.arrived(0, 10);
    ServiceJournal.Call second = journal.arrived(1, 20);
    first.left(true, null);
    second.left(true, null);
    journal.arrived(2, 30);
    assertThat(journal.counts().maxAtOnce()).isEqualTo(2);
  }

  @Test
  void aCallUnderWayAtARestartIsOfTheOldJournalButStillAtOnce() {
    ServiceJournal.Call old = journal.arrived(0, 10);
    journal.restart();
    journal.arrived(1, 20);
    old.left(true, "fault-500");
    ServiceCounts counts = journal.counts();
    assertThat(counts.calls()).isEqualTo(1);
    assertThat(counts.answered()).isZero();
    assertThat(counts.faults()).isEmpty();
    assertThat(counts.maxAtOnce()).isEqualTo(2);
    assertThat(counts.maxPerSecond()).isEqualTo(1);
  }
}
