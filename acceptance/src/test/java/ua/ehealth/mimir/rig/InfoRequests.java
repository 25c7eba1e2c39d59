package ua.ehealth.mimir.rig;

import java.util.List;
import java.util.UUID;

/** Requests for UNZR info that another node took and died before it asked (specification 2.8). */
public final class InfoRequests {
  private final Sql mimir;

  public InfoRequests(DemoDatabases databases) {
    this.mimir = databases.mimir();
  }

  /** A row of {@code unzr_info}. */
  public record Row(UUID id, String unzr, String status, String info, boolean synced) {
    @Override
    public String toString() {
      return "Row[" + id + ", " + status + "]";
    }
  }

  /** Nobody has asked for anything. */
  public void clear() {
    mimir.update("delete from unzr_info_jobs");
    mimir.update("delete from unzr_info");
  }

  /** Leaves a request behind. */
  public void leave(String unzr) {
    UUID id = UUID.randomUUID();
    UUID user = UUID.randomUUID();
    mimir.update(
        "insert into unzr_info (id, unzr, job_status, inserted_by, updated_by)"
            + " values (?, ?, 'pending', ?, ?)",
        id,
        unzr,
        user,
        user);
    mimir.update(
        "insert into unzr_info_jobs (id, due_at, token, asked_by, asked_for, request_id)"
            + " values (?, now(), 1, ?, ?, 'left')",
        id,
        user,
        UUID.randomUUID());
  }

  public boolean nonePending() {
    return mimir.number("select count(*) from unzr_info where job_status = 'pending'") == 0
        && mimir.number("select count(*) from unzr_info_jobs") == 0;
  }

  public List<Row> all() {
    return mimir.list(
        row ->
            new Row(
                row.getObject("id", UUID.class),
                row.getString("unzr"),
                row.getString("job_status"),
                row.getString("info"),
                row.getObject("synced_at") != null),
        "select * from unzr_info order by id");
  }

  /** How many requests the journal says ended so. */
  public long journaled(String outcome) {
    return mimir.number(
        "select count(*) from access_journal where operation = 'unzr-info' and outcome = ?",
        outcome);
  }
}
