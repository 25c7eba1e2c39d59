package ua.ehealth.mimir.sync.run;

import java.time.Duration;
import java.util.List;
import ua.ehealth.mimir.settings.RetryDelays;
import ua.ehealth.mimir.verification.Rules;
import ua.ehealth.mimir.verification.Stream;

/** Settings of a run as a fresh installation has them, changed one at a time. */
record SampleSettings(
    Stream stream,
    int batchSize,
    int maxInFlight,
    Duration reuse,
    RetryDelays delays,
    Rules rules,
    boolean onlyWaiting) {
  static final Duration LEASE = Duration.ofSeconds(60);

  static SampleSettings fresh() {
    return new SampleSettings(
        Stream.MVS_PASSPORT,
        100,
        40,
        Duration.ofHours(24),
        new RetryDelays(
            List.of(
                Duration.ofMinutes(1),
                Duration.ofMinutes(5),
                Duration.ofMinutes(30),
                Duration.ofHours(2)),
            false),
        Rules.DEFAULT,
        false);
  }

  SampleSettings of(Stream other) {
    return new SampleSettings(other, batchSize, maxInFlight, reuse, delays, rules, onlyWaiting);
  }

  SampleSettings batches(int size) {
    return new SampleSettings(stream, size, maxInFlight, reuse, delays, rules, onlyWaiting);
  }

  SampleSettings inFlight(int most) {
    return new SampleSettings(stream, batchSize, most, reuse, delays, rules, onlyWaiting);
  }

  SampleSettings reuse(Duration other) {
    return new SampleSettings(stream, batchSize, maxInFlight, other, delays, rules, onlyWaiting);
  }

  SampleSettings delays(RetryDelays other) {
    return new SampleSettings(stream, batchSize, maxInFlight, reuse, other, rules, onlyWaiting);
  }

  SampleSettings rules(Rules other) {
    return new SampleSettings(stream, batchSize, maxInFlight, reuse, delays, other, onlyWaiting);
  }

  SampleSettings waitersOnly() {
    return new SampleSettings(stream, batchSize, maxInFlight, reuse, delays, rules, true);
  }

  RunSettings made() {
    return new RunSettings(
        stream, batchSize, maxInFlight, LEASE, reuse, delays, rules, onlyWaiting);
  }
}
