package ua.ehealth.mimir.oracle;

import java.util.ArrayList;
import java.util.List;
import ua.ehealth.mimir.rig.DemoDatabases;
import ua.ehealth.mimir.rig.Sql;

/** Nothing is left of the work: no claim, no lease, no reservation, no note, no run under way. */
final class LeftoverAudit {
  private final DemoDatabases databases;
  private final List<String> differences = new ArrayList<>();

  LeftoverAudit(DemoDatabases databases) {
    this.databases = databases;
  }

  List<String> differences() {
    claims(databases.mpi(), "person_verifications", Subject.Kind.PERSON);
    claims(databases.prm(), "party_verifications", Subject.Kind.PARTY);
    none(databases.mpi(), "verification_leases");
    none(databases.prm(), "verification_leases");
    none(databases.mimir(), "spread_notes");
    none(databases.mimir(), "register_answers where asked_by is not null or code is null");
    none(databases.mimir(), "sync_runs where state = 'running'");
    return differences;
  }

  private void claims(Sql database, String table, Subject.Kind kind) {
    for (OurStream stream : OurStream.of(kind)) {
      none(
          database,
          "%s where %s_verification_status = 'IN_REVIEW' or %2$s_claim is not null"
              .formatted(table, stream.columns));
    }
  }

  private void none(Sql database, String what) {
    long left = database.number("select count(*) from " + what);
    if (left > 0) {
      differences.add(left + " left: " + what);
    }
  }
}
