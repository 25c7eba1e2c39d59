package ua.ehealth.mimir.database;

import java.util.List;
import ua.ehealth.mimir.subject.SubjectKind;

/**
 * The three databases (specification 1.1). They may stand on three servers: no statement and no
 * transaction spans two of them.
 *
 * @param mimir answers of the registers; nothing in it leads to a subject
 * @param mpi persons
 * @param prm parties
 */
public record Databases(Database mimir, Database mpi, Database prm) implements AutoCloseable {
  /** Connections a database when nothing else is asked for. */
  public static final int DEFAULT_CONNECTIONS = 10;

  /**
   * Connects to all three.
   *
   * @throws DatabaseUnavailable naming the first that cannot be used
   */
  public static Databases open(
      DatabaseSettings mimir, DatabaseSettings mpi, DatabaseSettings prm, int connections) {
    Database first = Database.open("MIMIR", mimir, connections);
    try {
      Database second = Database.open("MPI", mpi, connections);
      try {
        return new Databases(first, second, Database.open("PRM", prm, connections));
      } catch (RuntimeException trouble) {
        second.close();
        throw trouble;
      }
    } catch (RuntimeException trouble) {
      first.close();
      throw trouble;
    }
  }

  /** Connects with {@link #DEFAULT_CONNECTIONS} a database. */
  public static Databases open(DatabaseSettings mimir, DatabaseSettings mpi, DatabaseSettings prm) {
    return open(mimir, mpi, prm, DEFAULT_CONNECTIONS);
  }

  /** The one that the subjects of a kind stand in. */
  public Database of(SubjectKind kind) {
    return switch (kind) {
      case PERSON -> mpi;
      case PARTY -> prm;
    };
  }

  public List<Database> all() {
    return List.of(mimir, mpi, prm);
  }

  @Override
  public void close() {
    all().forEach(Database::close);
  }
}
