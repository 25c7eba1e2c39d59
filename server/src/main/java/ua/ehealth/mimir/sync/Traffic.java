package ua.ehealth.mimir.sync;

/**
 * What goes to one service of the registers.
 *
 * @param calls made since the engine started
 * @param inFlight calls that wait for an answer
 */
public record Traffic(long calls, int inFlight) {}
