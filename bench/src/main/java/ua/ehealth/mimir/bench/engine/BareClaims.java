package ua.ehealth.mimir.bench.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import ua.ehealth.mimir.subject.IdentityDocument;
import ua.ehealth.mimir.subject.Person;

/** A claim in two statements, and nothing more than a claim needs. */
final class BareClaims {
  private static final String TAKE =
      """
      with lease as (
        insert into verification_leases (stream, owner, expires_at)
        values ('mvs_passport', ?, now() + interval '1 minute')
        returning token),
      due as materialized (
        select v.person_id from person_verifications v
        where v.mvs_passport_verification_status = 'VERIFICATION_NEEDED'
          and v.mvs_passport_not_before is null
          and case when v.mvs_passport_verification_reason = 'ONLINE_TRIGGERED' then 0 else 1 end = 1
          and v.person_id > ?
          and exists (select from persons p
            where p.id = v.person_id and p.status = 'active' and p.is_active)
        order by v.person_id limit ?
        for no key update of v skip locked)
      update person_verifications v set
        mvs_passport_verification_status = 'IN_REVIEW', mvs_passport_verification_reason = 'AUTO',
        mvs_passport_claim = lease.token,
        mvs_passport_status_before = v.mvs_passport_verification_status,
        mvs_passport_reason_before = v.mvs_passport_verification_reason
      from due, lease
      where v.person_id = due.person_id
      returning v.person_id, lease.token
      """;

  private static final String DOCUMENTS =
      """
      select d.person_id, d.id::text, d.type, d.number, d.issued_at, d.expiration_date
      from person_documents d where d.person_id = any (?)
      """;

  private BareClaims() {}

  /**
   * Who was claimed, in the order of the keys.
   *
   * @param token of the lease; 0 if nobody was
   */
  record Batch(long token, List<Person> persons) {}

  /** Claims those who are due, in the order of the keys. */
  static Batch take(Connection mpi, UUID owner, UUID after, int size) throws SQLException {
    Map<UUID, List<IdentityDocument>> documents = new TreeMap<>();
    long token = 0;
    try (PreparedStatement take = mpi.prepareStatement(TAKE)) {
      take.setObject(1, owner);
      take.setObject(2, after);
      take.setInt(3, size);
      try (ResultSet row = take.executeQuery()) {
        while (row.next()) {
          documents.put(row.getObject(1, UUID.class), new ArrayList<>());
          token = row.getLong(2);
        }
      }
    }
    try (PreparedStatement read = mpi.prepareStatement(DOCUMENTS)) {
      read.setArray(1, mpi.createArrayOf("uuid", documents.keySet().toArray()));
      try (ResultSet row = read.executeQuery()) {
        while (row.next()) {
          documents.get(row.getObject(1, UUID.class)).add(document(row));
        }
      }
    }
    mpi.commit();
    List<Person> persons = new ArrayList<>();
    documents.forEach((id, theirs) ->
        persons.add(new Person(id, true, "", "", null, LocalDate.EPOCH, null, theirs)));
    return new Batch(token, persons);
  }

  private static IdentityDocument document(ResultSet row) throws SQLException {
    return new IdentityDocument(
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getObject(5, LocalDate.class),
        row.getObject(6, LocalDate.class));
  }
}
