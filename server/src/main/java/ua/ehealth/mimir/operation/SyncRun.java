package ua.ehealth.mimir.operation;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import ua.ehealth.mimir.sync.Job;
import ua.ehealth.mimir.sync.RunCause;
import ua.ehealth.mimir.sync.RunOrder;
import ua.ehealth.mimir.sync.RunState;
import ua.ehealth.mimir.sync.run.Tally;

/**
 * A run as every node sees it; what it counts is at most a few seconds old.
 *
 * @param id grows with time: runs in its order are runs by their beginning
 * @param node the process that runs it or ran it last
 * @param alive whether that process has been heard of lately; false once it has ended
 * @param order what an operator ordered last of it, followed or not yet
 * @param message why it ended as it did, in a line; empty where there is nothing to say
 * @param due subjects that were due when it began; empty while they are not counted
 * @param doneLastMinute claims that have ended within the last minute; 0 once the run has
 * @param callsLastMinute calls made within the last minute; 0 once the run has ended
 */
public record SyncRun(
    UUID id,
    Job job,
    RunCause cause,
    UUID node,
    RunState state,
    boolean alive,
    Instant startedAt,
    Optional<Instant> endedAt,
    Optional<RunOrder> order,
    Optional<String> message,
    OptionalLong due,
    Tally tally,
    long doneLastMinute,
    long callsLastMinute) {}
