package ua.ehealth.mimir.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Properties;
import org.postgresql.PGProperty;

/** Tries a database once, before a pool is made for it, to say plainly what is wrong with it. */
final class FirstConnection {
  /** {@code unique … nulls not distinct} exists since this version. */
  private static final int OLDEST_MAJOR_VERSION = 15;

  private static final String CONNECT_TIMEOUT_SECONDS = "10";

  private FirstConnection() {}

  /**
   * Returns if the database can be used.
   *
   * @param name MIMIR, MPI or PRM: how its settings begin
   * @throws DatabaseUnavailable if not
   */
  static void attempt(String name, DatabaseSettings settings) {
    if (!Address.isReadable(settings.url())) {
      throw unavailable(
          "%1$s_DB_URL is not the address of a PostgreSQL database: write jdbc:postgresql://host:port/database",
          name, null);
    }
    String where = Address.of(settings.url());
    Properties properties = new Properties();
    PGProperty.USER.set(properties, settings.user());
    PGProperty.PASSWORD.set(properties, settings.password());
    PGProperty.CONNECT_TIMEOUT.set(properties, CONNECT_TIMEOUT_SECONDS);
    PGProperty.LOGIN_TIMEOUT.set(properties, CONNECT_TIMEOUT_SECONDS);
    int version;
    try (Connection connection = DriverManager.getConnection(settings.url(), properties)) {
      version = connection.getMetaData().getDatabaseMajorVersion();
    } catch (SQLException trouble) {
      throw unavailable(explanation(where, trouble), name, trouble);
    }
    if (version < OLDEST_MAJOR_VERSION) {
      throw unavailable(
          "the %1$s database at "
              + where
              + " is PostgreSQL "
              + version
              + ": version "
              + OLDEST_MAJOR_VERSION
              + " or newer is needed",
          name,
          null);
    }
  }

  private static DatabaseUnavailable unavailable(String format, String name, Throwable cause) {
    return new DatabaseUnavailable(String.format(Locale.ROOT, format, name), cause);
  }

  private static String explanation(String where, SQLException trouble) {
    String state = trouble.getSQLState() == null ? "" : trouble.getSQLState();
    String at = " at " + where.replace("%", "%%");
    return switch (state) {
      case "28P01", "28000" ->
          "the %1$s database" + at + " refuses the login: check %1$s_DB_USER and %1$s_DB_PASSWORD";
      case "3D000" -> "there is no %1$s database" + at + ": create it, or check %1$s_DB_URL";
      case "53300" ->
          "the %1$s database" + at + " has no connection left: raise its max_connections";
      case "57P03" ->
          "the %1$s database" + at + " is still starting or is shutting down: try again";
      case "42501" ->
          "the %1$s database"
              + at
              + " does not let the user of %1$s_DB_USER connect: grant it CONNECT";
      default ->
          state.startsWith("08") || state.isEmpty()
              ? "the %1$s database cannot be reached"
                  + at
                  + ": check %1$s_DB_URL and that PostgreSQL runs there"
              : "the %1$s database" + at + " cannot be used (SQL state " + state + ")";
    };
  }
}
