package ua.ehealth.mimir.settings;

import java.net.URI;
import java.time.Duration;

/**
 * The way to the registers (specification 3.1, 2.7).
 *
 * @param url of our own security server
 * @param instance of Trembita, for client and provider
 * @param userId what the jobs put into the header
 * @param replyTimeout for a whole reply, the body too
 * @param maxInFlight calls at once, all services together
 * @param reservedOnDemand how many of those the jobs leave alone
 */
public record TrembitaSettings(
    URI url,
    String instance,
    Member client,
    Member provider,
    String userId,
    String protocolVersion,
    Duration connectTimeout,
    Duration replyTimeout,
    int maxInFlight,
    int reservedOnDemand) {

  /** An organisation's subsystem in Trembita. */
  public record Member(String memberClass, String memberCode, String subsystemCode) {}
}
