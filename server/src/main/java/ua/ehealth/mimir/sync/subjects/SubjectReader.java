package ua.ehealth.mimir.sync.subjects;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import ua.ehealth.mimir.subject.IdentityDocument;
import ua.ehealth.mimir.subject.Party;
import ua.ehealth.mimir.subject.PartyDocuments;
import ua.ehealth.mimir.subject.Person;
import ua.ehealth.mimir.subject.SubjectKind;

/** Subjects with all their documents, one statement for any number. */
final class SubjectReader {
  private static final String PERSONS =
      """
      select p.id, p.last_name, p.first_name, p.second_name, p.birth_date, p.unzr,
        coalesce(p.status = 'active' and p.is_active, false) as eligible, p.verification_status,
        d.id::text as document_id, d.type, d.number, d.issued_at, d.expiration_date
      from persons p left join person_documents d on d.person_id = p.id
      where p.id = any (:ids)
      """;

  /** Employees come in no order: for one in order, all there are would be read in order. */
  private static final String PARTIES =
      """
      select p.id, p.documents::text as documents, p.verification_status,
        coalesce(e.eligible, false) as eligible, e.active
      from parties p
        left join lateral (
          select bool_or(e.status = 'APPROVED' and e.is_active) as eligible,
            array_agg(e.id) filter (where e.is_active) as active
          from employees e where e.party_id = p.id) e on true
      where p.id = any (:ids)
      """;

  private SubjectReader() {}

  /** Those of the ids that exist, by id; part of the transaction that is under way. */
  static Map<UUID, StoredSubject> read(JdbcClient jdbc, SubjectKind kind, Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    SqlArrayValue keys = new SqlArrayValue("uuid", ids.toArray());
    return switch (kind) {
      case PERSON -> jdbc.sql(PERSONS).param("ids", keys).query(SubjectReader::persons);
      case PARTY -> jdbc.sql(PARTIES).param("ids", keys).query(SubjectReader::parties);
    };
  }

  private static Map<UUID, StoredSubject> persons(ResultSet row) throws SQLException {
    Map<UUID, StoredSubject> without = new HashMap<>();
    Map<UUID, List<IdentityDocument>> documents = new HashMap<>();
    while (row.next()) {
      UUID id = row.getObject("id", UUID.class);
      if (!without.containsKey(id)) {
        without.put(
            id,
            new StoredSubject(person(row, id), row.getString("verification_status"), List.of()));
      }
      if (row.getString("document_id") != null) {
        documents.computeIfAbsent(id, _ -> new ArrayList<>()).add(document(row));
      }
    }
    without.replaceAll((id, found) -> with(found, documents.getOrDefault(id, List.of())));
    return without;
  }

  private static Person person(ResultSet row, UUID id) throws SQLException {
    return new Person(
        id,
        row.getBoolean("eligible"),
        row.getString("last_name"),
        row.getString("first_name"),
        row.getString("second_name"),
        row.getObject("birth_date", LocalDate.class),
        row.getString("unzr"),
        List.of());
  }

  private static StoredSubject with(StoredSubject found, List<IdentityDocument> documents) {
    Person bare = (Person) found.subject();
    Person person =
        new Person(
            bare.id(),
            bare.eligible(),
            bare.lastName(),
            bare.firstName(),
            bare.secondName(),
            bare.birthDate(),
            bare.unzr(),
            documents);
    return new StoredSubject(person, found.verificationStatus(), List.of());
  }

  private static IdentityDocument document(ResultSet row) throws SQLException {
    return new IdentityDocument(
        row.getString("document_id"),
        row.getString("type"),
        row.getString("number"),
        row.getObject("issued_at", LocalDate.class),
        row.getObject("expiration_date", LocalDate.class));
  }

  private static Map<UUID, StoredSubject> parties(ResultSet row) throws SQLException {
    Map<UUID, StoredSubject> parties = new HashMap<>();
    while (row.next()) {
      UUID id = row.getObject("id", UUID.class);
      Party party =
          new Party(
              id, row.getBoolean("eligible"), PartyDocuments.read(row.getString("documents")));
      parties.put(
          id,
          new StoredSubject(
              party, row.getString("verification_status"), uuids(row.getArray("active"))));
    }
    return parties;
  }

  private static List<UUID> uuids(Array array) throws SQLException {
    return array == null ? List.of() : Arrays.asList((UUID[]) array.getArray());
  }
}
