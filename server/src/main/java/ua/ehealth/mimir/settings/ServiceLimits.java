package ua.ehealth.mimir.settings;

/**
 * How hard one service may be asked (specification 2.7).
 *
 * @param quotaPerSecond calls a second across the cluster; 0: none may be made
 * @param maxInFlight calls at once
 */
public record ServiceLimits(int quotaPerSecond, int maxInFlight) {}
