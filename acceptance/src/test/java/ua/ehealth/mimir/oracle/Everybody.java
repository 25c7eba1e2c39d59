package ua.ehealth.mimir.oracle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import ua.ehealth.mimir.rig.DemoDatabases;
import ua.ehealth.mimir.rig.Sql;

/** Reads everybody as the databases have them now. */
final class Everybody {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Everybody() {}

  static List<Subject> in(DemoDatabases databases) {
    return Stream.concat(persons(databases.mpi()).stream(), parties(databases.prm()).stream())
        .toList();
  }

  private static List<Subject> persons(Sql mpi) {
    Map<UUID, List<Document>> documents = new HashMap<>();
    mpi.list(
        row ->
            documents
                .computeIfAbsent(row.getObject("person_id", UUID.class), _ -> new ArrayList<>())
                .add(document(row)),
        "select * from person_documents");
    return mpi.list(
        row -> person(row, documents),
        """
        select *, p.status = 'active' and p.is_active as eligible,
          p.updated_at > p.inserted_at as written
        from persons p join person_verifications v on v.person_id = p.id order by p.id
        """);
  }

  private static Document document(ResultSet row) throws SQLException {
    return new Document(
        row.getString("type"),
        row.getString("number"),
        row.getObject("issued_at", LocalDate.class),
        row.getObject("expiration_date", LocalDate.class),
        row.getString("id"));
  }

  private static Subject person(ResultSet row, Map<UUID, List<Document>> documents)
      throws SQLException {
    UUID id = row.getObject("person_id", UUID.class);
    return new Subject(
        Subject.Kind.PERSON,
        id,
        row.getBoolean("eligible"),
        row.getString("last_name"),
        row.getString("first_name"),
        row.getString("second_name"),
        row.getObject("birth_date", LocalDate.class),
        row.getString("unzr"),
        documents.getOrDefault(id, List.of()),
        List.of(),
        streams(row, Subject.Kind.PERSON),
        foreign(row, "drfo", "dracs_death", "nhs"),
        row.getString("verification_status"),
        row.getBoolean("written"));
  }

  private static List<Subject> parties(Sql prm) {
    Map<UUID, List<UUID>> active = new HashMap<>();
    prm.list(
        row ->
            active
                .computeIfAbsent(row.getObject("party_id", UUID.class), _ -> new ArrayList<>())
                .add(row.getObject("id", UUID.class)),
        "select id, party_id from employees where is_active");
    return prm.list(
        row -> party(row, active),
        """
        select *, p.updated_at > p.inserted_at as written,
          exists (select from employees e
            where e.party_id = p.id and e.status = 'APPROVED' and e.is_active) as eligible
        from parties p join party_verifications v on v.party_id = p.id order by p.id
        """);
  }

  private static Subject party(ResultSet row, Map<UUID, List<UUID>> active) throws SQLException {
    UUID id = row.getObject("party_id", UUID.class);
    return new Subject(
        Subject.Kind.PARTY,
        id,
        row.getBoolean("eligible"),
        row.getString("last_name"),
        row.getString("first_name"),
        row.getString("second_name"),
        row.getObject("birth_date", LocalDate.class),
        null,
        documents(row.getString("documents")),
        active.getOrDefault(id, List.of()),
        streams(row, Subject.Kind.PARTY),
        foreign(row, "drfo", "dracs_death"),
        row.getString("verification_status"),
        row.getBoolean("written"));
  }

  private static List<Document> documents(String json) {
    List<Document> documents = new ArrayList<>();
    for (JsonNode document : JSON.readTree(json)) {
      documents.add(
          new Document(
              text(document, "type"),
              text(document, "number"),
              date(document, "issued_at"),
              date(document, "expiration_date"),
              "%05d".formatted(documents.size())));
    }
    return documents;
  }

  private static String text(JsonNode document, String name) {
    return document.hasNonNull(name) ? document.get(name).asString() : null;
  }

  private static LocalDate date(JsonNode document, String name) {
    return document.hasNonNull(name) ? LocalDate.parse(document.get(name).asString()) : null;
  }

  private static Map<OurStream, StreamColumns> streams(ResultSet row, Subject.Kind kind)
      throws SQLException {
    Map<OurStream, StreamColumns> streams = new EnumMap<>(OurStream.class);
    for (OurStream stream : OurStream.of(kind)) {
      streams.put(stream, StreamColumns.of(row, stream.columns));
    }
    return streams;
  }

  private static List<String> foreign(ResultSet row, String... streams) throws SQLException {
    List<String> statuses = new ArrayList<>();
    for (String stream : streams) {
      statuses.add(row.getString(stream + "_verification_status"));
    }
    return statuses;
  }
}
