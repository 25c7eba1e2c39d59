package ua.ehealth.mimir.review;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.subject.SubjectKind;

/** Persons, parties and employees of a test: put there in a line. */
final class People {
  static final UUID SYSTEM = new UUID(0, 1);

  private final Databases databases;
  private long made;

  People(Databases databases) {
    this.databases = databases;
  }

  People clear() {
    for (String table : new String[] {"persons", "person_documents", "person_verifications"}) {
      databases.mpi().jdbc().sql("delete from " + table).update();
    }
    for (String table :
        new String[] {"parties", "employees", "legal_entities", "party_verifications"}) {
      databases.prm().jdbc().sql("delete from " + table).update();
    }
    return this;
  }

  Database database(SubjectKind kind) {
    return databases.of(kind);
  }

  /** Ids ascend. */
  UUID id() {
    return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + ++made);
  }

  UUID person(Object... columns) {
    UUID id = id();
    insert(
        databases.mpi(),
        "persons",
        row(
            columns,
            "id",
            id,
            "first_name",
            "Леся",
            "last_name",
            "Косач",
            "birth_date",
            "1971-02-25"));
    return id;
  }

  UUID party(Object... columns) {
    UUID id = id();
    insert(
        databases.prm(),
        "parties",
        row(
            columns,
            "id",
            id,
            "first_name",
            "Леся",
            "last_name",
            "Косач",
            "birth_date",
            "1971-02-25"));
    return id;
  }

  UUID employee(UUID party, UUID legalEntity, Object... columns) {
    UUID id = id();
    insert(
        databases.prm(),
        "employees",
        row(columns, "id", id, "party_id", party, "legal_entity_id", legalEntity));
    return id;
  }

  UUID legalEntity(Object... columns) {
    UUID id = id();
    insert(databases.prm(), "legal_entities", row(columns, "id", id, "name", "Клініка"));
    return id;
  }

  /** The verification row of a person or party. */
  UUID verification(SubjectKind kind, UUID subject, Object... columns) {
    insert(
        database(kind),
        ReviewTables.of(kind).sql("{verifications}"),
        row(
            columns,
            "id",
            id(),
            ReviewTables.of(kind).sql("{id}"),
            subject,
            "inserted_by",
            SYSTEM,
            "updated_by",
            SYSTEM));
    return subject;
  }

  /** A person with a verification row. */
  UUID verifiedPerson(Object... columns) {
    return verification(SubjectKind.PERSON, person(), columns);
  }

  void update(SubjectKind kind, UUID subject, String set) {
    ReviewTables tables = ReviewTables.of(kind);
    database(kind)
        .jdbc()
        .sql(tables.sql("update {verifications} set " + set + " where {id} = ?"))
        .param(subject)
        .update();
  }

  private static Map<String, Object> row(Object[] columns, Object... given) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (Object[] part : new Object[][] {given, columns}) {
      for (int i = 0; i < part.length; i += 2) {
        row.put((String) part[i], part[i + 1]);
      }
    }
    return row;
  }

  /** Values as text, which the database reads as what the column is. */
  private static void insert(Database database, String table, Map<String, Object> row) {
    StringBuilder values = new StringBuilder();
    for (Object value : row.values()) {
      values
          .append(values.isEmpty() ? "" : ", ")
          .append(value == null ? "null" : "'" + value.toString().replace("'", "''") + "'");
    }
    database
        .jdbc()
        .sql(
            "insert into %s (%s) values (%s)"
                .formatted(table, String.join(", ", row.keySet()), values))
        .update();
  }
}
