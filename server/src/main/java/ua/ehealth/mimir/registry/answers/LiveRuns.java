package ua.ehealth.mimir.registry.answers;

/** Which runs are alive: what they hold is not to be taken from them. */
final class LiveRuns {
  private LiveRuns() {}

  /** A condition: the run whose id is in this column is alive. */
  static String alive(String column) {
    return """
    exists (
      select from sync_runs r
      where r.id = %s and r.state = 'running' and r.alive_until >= now())
    """
        .formatted(column);
  }
}
