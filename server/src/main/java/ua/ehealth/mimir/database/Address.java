package ua.ehealth.mimir.database;

import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** Host, port and database of a JDBC address, without anything secret. */
final class Address {
  private Address() {}

  /** {@code host:port/database}, or a remark that the address cannot be read. */
  static String of(String url) {
    Properties parts = Driver.parseURL(url, new Properties());
    if (parts == null) {
      return "an address that cannot be read";
    }
    return PGProperty.PG_HOST.getOrDefault(parts)
        + ":"
        + PGProperty.PG_PORT.getOrDefault(parts)
        + "/"
        + PGProperty.PG_DBNAME.getOrDefault(parts);
  }

  static boolean isReadable(String url) {
    return Driver.parseURL(url, new Properties()) != null;
  }
}
