package ua.ehealth.mimir.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.database.Databases;

/**
 * How many persons and parties stand at each cumulative status.
 *
 * @param persons status to count, all persons
 * @param parties status to count, all parties
 * @param personsNotEligible of the persons, those no job asks about, by status
 * @param partiesNotEligible of the parties, those no job asks about, by status
 */
public record StatusCounts(
    Map<String, Long> persons,
    Map<String, Long> parties,
    Map<String, Long> personsNotEligible,
    Map<String, Long> partiesNotEligible) {

  /** Counts whole tables: seconds for millions of rows. Eligible is what specification 2.2 says. */
  public static StatusCounts of(Databases databases) {
    String persons =
        """
        select verification_status, count(*),
               count(*) filter (where (status = 'active' and is_active) is not true)
        from persons group by 1 order by 1
        """;
    String parties =
        """
        select p.verification_status, count(*),
               count(*) filter (where not exists (
                 select from employees e
                 where e.party_id = p.id and e.status = 'APPROVED' and e.is_active))
        from parties p group by 1 order by 1
        """;
    Map<String, Long> personsNotEligible = new LinkedHashMap<>();
    Map<String, Long> partiesNotEligible = new LinkedHashMap<>();
    return new StatusCounts(
        count(databases.mpi(), persons, personsNotEligible),
        count(databases.prm(), parties, partiesNotEligible),
        personsNotEligible,
        partiesNotEligible);
  }

  private static Map<String, Long> count(
      Database database, String sql, Map<String, Long> notEligible) {
    Map<String, Long> counts = new LinkedHashMap<>();
    database
        .jdbc()
        .sql(sql)
        .query(row -> {
          counts.put(row.getString(1), row.getLong(2));
          notEligible.put(row.getString(1), row.getLong(3));
        });
    return counts;
  }
}
