package ua.ehealth.mimir.bench.engine;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.registry.answers.QuestionHash;
import ua.ehealth.mimir.subject.Person;
import ua.ehealth.mimir.verification.Inquiry;
import ua.ehealth.mimir.verification.Stream;

/**
 * The least SQL that any engine must have done: claim, store the answer, write back. Plain JDBC, a
 * batch a statement, answers made up; no engine, and none of what guards against races and crashes
 * beyond the lease.
 */
final class BareStatements {
  private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();
  private static final LocalDate ANY_DAY = LocalDate.of(2026, 1, 1);
  private static final UUID FIRST = new UUID(0, 0);

  private final Databases databases;
  private final Loops loops;
  private final QuestionHash hashes;
  private final UUID user = newId();

  BareStatements(Databases databases, QuestionHash hashes, Loops loops) {
    this.databases = databases;
    this.hashes = hashes;
    this.loops = loops;
  }

  static UUID newId() {
    return IDS.generate();
  }

  /** Until nobody is due. */
  void run() throws InterruptedException {
    loops.run(this::loop);
  }

  private void loop() throws SQLException {
    try (Connection mpi = connection(databases.mpi());
        Connection mimir = connection(databases.mimir())) {
      UUID after = FIRST;
      BareClaims.Batch batch = BareClaims.take(mpi, user, after, loops.batch());
      while (!batch.persons().isEmpty()) {
        settle(mpi, mimir, batch);
        after = batch.persons().getLast().id();
        batch = BareClaims.take(mpi, user, after, loops.batch());
      }
    }
  }

  private static Connection connection(Database database) throws SQLException {
    Connection connection = database.dataSource().getConnection();
    connection.setAutoCommit(false);
    return connection;
  }

  private record Judged(Person person, Inquiry inquiry) {}

  private void settle(Connection mpi, Connection mimir, BareClaims.Batch batch)
      throws SQLException {
    List<Judged> judged =
        batch.persons().stream()
            .map(person -> new Judged(person, Stream.MVS_PASSPORT.inquiry(person, ANY_DAY)))
            .toList();
    Set<Question.OfPassport> questions = new HashSet<>();
    for (Judged each : judged) {
      if (each.inquiry() instanceof Inquiry.Ask ask) {
        questions.add((Question.OfPassport) ask.question());
      }
    }
    Map<Question.OfPassport, UUID> rows = BareAnswers.store(mimir, questions, hashes);
    List<BareResult> results =
        judged.stream().map(each -> BareResult.of(each.person(), each.inquiry(), rows)).toList();
    BareResults.write(mpi, batch.token(), results, user);
  }
}
