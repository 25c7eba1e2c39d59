package ua.ehealth.mimir.emulator.journal;

import java.util.Map;

/**
 * What the journal says of one service (specification 3.4).
 *
 * @param calls that reached the service, those that then got a fault too
 * @param distinct different questions among the calls
 * @param distinctEstimated more than ten million questions: distinct is an estimate, and with it
 *     what follows from it
 * @param repeated calls less distinct
 * @param answered calls that got a definite answer: 1, 0 or -1
 * @param distinctAnswered different questions among those that got one
 * @param maxPerSecond the most arrivals in any one second
 * @param maxAtOnce the most calls at once, each from its arrival until its reply is begun
 * @param faults by name, how many calls they hit
 */
public record ServiceCounts(
    long calls,
    long distinct,
    boolean distinctEstimated,
    long repeated,
    long answered,
    long distinctAnswered,
    int maxPerSecond,
    int maxAtOnce,
    Map<String, Long> faults) {}
