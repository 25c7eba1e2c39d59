package ua.ehealth.mimir.review;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.support.SqlArrayValue;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.subject.IdentityDocument;
import ua.ehealth.mimir.subject.PartyDocuments;
import ua.ehealth.mimir.subject.SubjectKind;

/**
 * Who subjects are, one statement whatever their number. Whoever asks sees to it that the reading
 * is allowed, journaled and masked where it is shown (specification 4.4).
 */
public final class Identities {
  private static final String PERSONS =
      """
      select p.id, p.last_name, p.first_name, p.second_name, p.birth_date, p.tax_id,
        coalesce(p.no_tax_id, false), p.unzr,
        d.id::text, d.type, d.number, d.issued_at, d.expiration_date
      from unnest(?) w (id)
        join persons p on p.id = w.id
        left join person_documents d on d.person_id = w.id
      order by p.id, d.id
      """;

  private static final String PARTIES =
      """
      select p.id, p.last_name, p.first_name, p.second_name, p.birth_date, p.tax_id,
        coalesce(p.no_tax_id, false), null::text, p.documents::text
      from unnest(?) w (id)
        join parties p on p.id = w.id
      """;

  private final IndexedQuery mpi;
  private final IndexedQuery prm;

  public Identities(Databases databases) {
    this.mpi = new IndexedQuery(databases.mpi());
    this.prm = new IndexedQuery(databases.prm());
  }

  /** Those of the ids that exist, by id. */
  public Map<UUID, Identity> find(SubjectKind kind, Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    SqlArrayValue keys = new SqlArrayValue("uuid", ids.stream().distinct().toArray());
    return switch (kind) {
      case PERSON -> persons(keys);
      case PARTY -> parties(keys);
    };
  }

  private Map<UUID, Identity> persons(SqlArrayValue keys) {
    Map<UUID, List<IdentityDocument>> documents = new LinkedHashMap<>();
    Map<UUID, Identity> found = new LinkedHashMap<>();
    mpi.sorted(
        new Sql().add(PERSONS, keys),
        row -> {
          Identity identity = read(row);
          IdentityDocument document =
              new IdentityDocument(row.text(), row.text(), row.text(), row.date(), row.date());
          found.put(identity.id(), identity);
          List<IdentityDocument> own =
              documents.computeIfAbsent(identity.id(), _ -> new ArrayList<>());
          if (document.id() != null) {
            own.add(document);
          }
          return identity;
        });
    found.replaceAll((id, identity) -> identity.with(documents.get(id)));
    return found;
  }

  private Map<UUID, Identity> parties(SqlArrayValue keys) {
    return prm
        .sorted(
            new Sql().add(PARTIES, keys), row -> read(row).with(PartyDocuments.read(row.text())))
        .stream()
        .collect(Collectors.toMap(Identity::id, identity -> identity));
  }

  private static Identity read(Columns row) throws SQLException {
    return new Identity(
        row.uuid(),
        row.text(),
        row.text(),
        row.text(),
        row.date(),
        row.text(),
        row.yes(),
        row.text(),
        List.of());
  }
}
