package ua.ehealth.mimir.rig;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** What the services do that own persons and parties, and know nothing of Mimir's own columns. */
public final class OtherServices {
  private static final List<String> PASSPORTS = List.of("mvs_passport", "dms_passport");
  private static final String RESET =
      """
      update %s v set %s_data_id = null, %2$s_data_status = null, %2$s_synced_at = null,
        %2$s_verification_status = 'VERIFICATION_NEEDED',
        %2$s_verification_reason = 'ONLINE_TRIGGERED'
      where %s
      """;
  private static final String ELIGIBLE_PERSON =
      "exists (select from persons p where p.id = v.person_id and p.status = 'active' and p.is_active)";
  private static final String ELIGIBLE_PARTY =
      "exists (select from employees e where e.party_id = v.party_id and e.status = 'APPROVED'"
          + " and e.is_active)";
  private final DemoDatabases databases;

  public OtherServices(DemoDatabases databases) {
    this.databases = databases;
  }

  /** The data of one person changed: resets a stream, whatever it is (specification 2.9). */
  public void resetPerson(Object person, String stream) {
    databases
        .mpi()
        .update(RESET.formatted("person_verifications", stream, "v.person_id = ?"), person);
  }

  /** The data of one party changed. */
  public void resetParty(Object party, String stream) {
    databases.prm().update(RESET.formatted("party_verifications", stream, "v.party_id = ?"), party);
  }

  /** Two days later, resets every stream of everybody that has an answer. */
  public void resetAllAnswered() {
    databases
        .mimir()
        .update("update register_answers set answered_at = answered_at - interval '2 days'");
    everywhere((database, table, stream, eligible) ->
        database.update(
            RESET.formatted(table, stream, eligible)
                + " and %s_data_status is not null".formatted(stream)));
  }

  /**
   * Makes all who wait for an answer waiters whose time has come: a demo that serves takes them.
   */
  public void endAllWaits() {
    everywhere((database, table, stream, eligible) ->
        database.update(
            """
            update %s v set %s_not_before = now(), %2$s_attempts = 1
            where %2$s_verification_status = 'VERIFICATION_NEEDED' and %3$s
            """
                .formatted(table, stream, eligible)));
  }

  /** Does something with one stream of all who are eligible. */
  private interface StreamAction {
    void act(Sql database, String table, String stream, String eligible);
  }

  private void everywhere(StreamAction action) {
    action.act(databases.mpi(), "person_verifications", "unzr", ELIGIBLE_PERSON);
    for (String stream : PASSPORTS) {
      action.act(databases.mpi(), "person_verifications", stream, ELIGIBLE_PERSON);
      action.act(databases.prm(), "party_verifications", stream, ELIGIBLE_PARTY);
    }
  }

  /** Whether nobody who is eligible waits for an answer, and no run is under way. */
  public boolean nobodyWaits() {
    AtomicLong left = new AtomicLong();
    everywhere((database, table, stream, eligible) ->
        left.addAndGet(
            database.number(
                """
                select count(*) from %s v
                where %s_verification_status in ('VERIFICATION_NEEDED', 'IN_REVIEW') and %3$s
                """
                    .formatted(table, stream, eligible))));
    left.addAndGet(
        databases.mimir().number("select count(*) from sync_runs where state = 'running'"));
    left.addAndGet(databases.mimir().number("select count(*) from spread_notes"));
    return left.get() == 0;
  }
}
