package ua.ehealth.mimir.settings;

/**
 * How personal information is fetched for people who wait (specification 2.8).
 *
 * @param retryDelays after each call without an answer; past the last one the request has failed
 * @param retentionDays after which what was fetched is erased
 */
public record UnzrInfoSettings(RetryDelays retryDelays, int retentionDays) {}
