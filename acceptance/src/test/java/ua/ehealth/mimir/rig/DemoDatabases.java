package ua.ehealth.mimir.rig;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import tools.jackson.databind.JsonNode;

/** The three databases of a running demo, at the addresses of its {@code demo.json}. */
public final class DemoDatabases implements AutoCloseable {
  private final Connection mimir;
  private final Connection mpi;
  private final Connection prm;
  private final String encryptionKey;

  DemoDatabases(JsonNode databases, String encryptionKey) throws SQLException {
    mimir = connect(databases.get("mimir"));
    mpi = connect(databases.get("mpi"));
    prm = connect(databases.get("prm"));
    this.encryptionKey = encryptionKey;
  }

  private static Connection connect(JsonNode database) throws SQLException {
    return DriverManager.getConnection(
        database.get("url").asString(),
        database.get("user").asString(),
        database.get("password").asString());
  }

  public Sql mimir() {
    return new Sql(mimir);
  }

  public Sql mpi() {
    return new Sql(mpi);
  }

  public Sql prm() {
    return new Sql(prm);
  }

  /** With which the demo seals: {@code id:base64}. */
  public String encryptionKey() {
    return encryptionKey;
  }

  @Override
  public void close() throws SQLException {
    try (mimir;
        mpi) {
      prm.close();
    }
  }
}
