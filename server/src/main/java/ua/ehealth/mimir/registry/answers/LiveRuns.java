package ua.ehealth.mimir.registry.answers;

/** Which runs are alive: what they hold is not to be taken from them. */
final class LiveRuns {
  private LiveRuns() {}

  /**
   * A condition: the run whose id is in this column is alive. It is no {@code exists}, which would
   * become a join: a join does not look again when the row it was to lock has changed meanwhile.
   */
  static String alive(String column) {
    return """
    coalesce((
      select r.state = 'running' and r.alive_until >= now()
      from sync_runs r where r.id = %s), false)
    """
        .formatted(column);
  }
}
