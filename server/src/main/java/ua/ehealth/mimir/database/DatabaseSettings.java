package ua.ehealth.mimir.database;

import java.util.Objects;

/**
 * How one database is reached. Under PgBouncer in transaction mode without support of prepared
 * statements, the address carries {@code prepareThreshold=0}.
 *
 * @param url {@code jdbc:postgresql://host:port/database}
 */
public record DatabaseSettings(String url, String user, String password) {
  public DatabaseSettings {
    Objects.requireNonNull(url);
    Objects.requireNonNull(user);
    Objects.requireNonNull(password);
  }

  /** Without the password, and without the address, which may hold one. */
  @Override
  public String toString() {
    return "DatabaseSettings[" + Address.of(url) + "]";
  }
}
