package ua.ehealth.mimir.settings;

/**
 * When and how one job runs (specification 2.1, 2.2).
 *
 * @param schedule five-field Unix cron, in the engine's time zone
 * @param periodDays days that an answer is good for
 * @param batchSize subjects a claim
 * @param recheckDays days after which the not verified are asked about again; 0: never
 */
public record JobSettings(String schedule, int periodDays, int batchSize, int recheckDays) {}
