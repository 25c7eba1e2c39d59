package ua.ehealth.mimir.sync.run;

import java.time.Duration;
import ua.ehealth.mimir.settings.RetryDelays;
import ua.ehealth.mimir.verification.Rules;
import ua.ehealth.mimir.verification.Stream;

/**
 * How a run works.
 *
 * @param batchSize subjects a claim
 * @param maxInFlight calls at once, so that enough is claimed to keep them busy
 * @param lease after which a dead run's claims are taken over; renewed at a third of it
 * @param reuse how old an answer may be to serve another subject
 * @param onlyWaiting take only those whose wait for a retry is over
 */
public record RunSettings(
    Stream stream,
    int batchSize,
    int maxInFlight,
    Duration lease,
    Duration reuse,
    RetryDelays delays,
    Rules rules,
    boolean onlyWaiting) {}
