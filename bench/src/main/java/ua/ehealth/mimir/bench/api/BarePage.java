package ua.ehealth.mimir.bench.api;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.review.ListOrder;
import ua.ehealth.mimir.review.PersonFilter;
import ua.ehealth.mimir.review.PersonList;
import ua.ehealth.mimir.review.Portion;
import ua.ehealth.mimir.review.SentStatement;
import ua.ehealth.mimir.review.VerificationStatus;

/**
 * The statement that a page waits for, with nothing else, read into plain arrays; on the pool that
 * the interfaces use. The journal of those who are shown is written a moment later.
 */
final class BarePage {
  private static final PersonFilter FILTER =
      PersonFilter.ALL_ACTIVE.withVerificationStatuses(VerificationStatus.unverified());

  private final Database mpi;
  private final SentStatement list;

  /**
   * @param cursor where the page begins, as the interfaces gave it; null for the beginning
   */
  BarePage(Database mpi, String cursor) {
    this.mpi = mpi;
    this.list =
        new PersonList(mpi)
            .statement(FILTER, ListOrder.ID_ASC, Portion.after(cursor, Portion.USUAL));
  }

  /** Runs it once. */
  List<Object[]> read() {
    try {
      return rows();
    } catch (SQLException trouble) {
      throw new IllegalStateException(trouble);
    }
  }

  private List<Object[]> rows() throws SQLException {
    try (Connection connection = mpi.dataSource().getConnection();
        PreparedStatement statement = connection.prepareStatement(list.text())) {
      for (int i = 0; i < list.values().size(); i++) {
        statement.setObject(i + 1, list.values().get(i));
      }
      statement.execute();
      statement.getMoreResults();
      try (ResultSet found = statement.getResultSet()) {
        Object[] row = new Object[found.getMetaData().getColumnCount()];
        List<Object[]> rows = new ArrayList<>();
        while (found.next()) {
          for (int column = 0; column < row.length; column++) {
            row[column] = found.getObject(column + 1);
          }
          rows.add(row.clone());
        }
        return rows;
      }
    }
  }
}
