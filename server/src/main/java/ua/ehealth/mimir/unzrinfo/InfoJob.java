package ua.ehealth.mimir.unzrinfo;

import java.util.UUID;

/**
 * A request that is being worked on here.
 *
 * @param id of the row of {@code unzr_info}
 * @param token of its taking: no two takings of any job have the same
 * @param attempts calls without an answer so far
 * @param unzr what is asked about
 * @param by who made the first request of those that share the call
 */
record InfoJob(UUID id, long token, int attempts, String unzr, Requester by) {

  @Override
  public String toString() {
    return "InfoJob[" + id + "]";
  }
}
