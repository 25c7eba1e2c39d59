package ua.ehealth.mimir.operation;

import java.time.Instant;
import java.util.Optional;
import ua.ehealth.mimir.registry.hold.Hold;
import ua.ehealth.mimir.sync.Job;

/**
 * A job and how it stands.
 *
 * @param schedule five-field Unix cron, in the configured time zone
 * @param nextFiring by the schedule; empty if no node has ever followed it
 * @param underWay the run that works or is paused now
 * @param lastRun the newest, under way or over; firings in vain do not count
 * @param hold on the register that the job asks
 */
public record SyncJob(
    Job job,
    String schedule,
    Optional<Instant> nextFiring,
    Optional<SyncRun> underWay,
    Optional<SyncRun> lastRun,
    Optional<Hold> hold) {}
