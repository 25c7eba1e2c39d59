package ua.ehealth.mimir.demo.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Rows that flow into one table by COPY, in one transaction that is committed by {@link #finish}.
 * Holds a buffer, never the rows.
 */
final class CopyStream implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final Connection connection;
  private final PGCopyOutputStream out;
  private final StringBuilder line = new StringBuilder(512);

  private CopyStream(Connection connection, PGCopyOutputStream out) {
    this.connection = connection;
    this.out = out;
  }

  static CopyStream into(DataSource database, String table, String columns) throws SQLException {
    Connection connection = database.getConnection();
    try {
      connection.setAutoCommit(false);
      return new CopyStream(
          connection,
          new PGCopyOutputStream(
              connection.unwrap(PGConnection.class),
              "copy " + table + " (" + columns + ") from stdin",
              BUFFER));
    } catch (SQLException trouble) {
      connection.close();
      throw trouble;
    }
  }

  /** A row: values in the order of the columns, as PostgreSQL reads their text; null is NULL. */
  void row(Object... values) {
    line.setLength(0);
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        line.append('\t');
      }
      append(values[i]);
    }
    line.append('\n');
    try {
      out.write(line.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  private void append(Object value) {
    if (value == null) {
      line.append("\\N");
      return;
    }
    String text = value.toString();
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      switch (letter) {
        case '\\' -> line.append("\\\\");
        case '\t' -> line.append("\\t");
        case '\n' -> line.append("\\n");
        case '\r' -> line.append("\\r");
        default -> line.append(letter);
      }
    }
  }

  void finish() throws SQLException, IOException {
    out.close();
    connection.commit();
  }

  /** Without {@link #finish} before, nothing of this stream stays. */
  @Override
  public void close() throws SQLException {
    try (connection) {
      if (out.isActive()) {
        out.cancelCopy();
      }
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }
}
