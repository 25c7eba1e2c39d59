package ua.ehealth.mimir.rig;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The three databases of a running demo, at the addresses of its {@code demo.json}. */
public final class DemoDatabases implements AutoCloseable {
  private final Connection mimir;
  private final Connection mpi;
  private final Connection prm;
  private final String encryptionKey;
  private final Map<String, String> environment = new HashMap<>();

  DemoDatabases(JsonNode databases, String encryptionKey) throws SQLException {
    mimir = connect(databases.get("mimir"));
    mpi = connect(databases.get("mpi"));
    prm = connect(databases.get("prm"));
    this.encryptionKey = encryptionKey;
    databases.propertyStream().forEach(each -> tell(each.getKey(), each.getValue()));
  }

  private void tell(String name, JsonNode database) {
    String prefix = name.toUpperCase(Locale.ROOT) + "_DB_";
    environment.put(prefix + "URL", database.get("url").asString());
    environment.put(prefix + "USER", database.get("user").asString());
    environment.put(prefix + "PASSWORD", database.get("password").asString());
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

  /** Where they are, as another node reads it from its environment. */
  public Map<String, String> environment() {
    return Map.copyOf(environment);
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
