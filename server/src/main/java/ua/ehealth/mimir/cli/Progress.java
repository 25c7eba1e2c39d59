package ua.ehealth.mimir.cli;

/**
 * How far a run is.
 *
 * @param done subjects settled so far, waiting ones included
 * @param due subjects that were due when it began, as far as it is known; never below {@code done}
 * @param perSecond subjects settled a second, lately
 * @param quotaUsed calls made lately as a share of those the quota allows, 0 to 1
 * @param inFlight calls that wait for an answer
 */
public record Progress(
    String job, long done, long due, double perSecond, double quotaUsed, int inFlight) {}
