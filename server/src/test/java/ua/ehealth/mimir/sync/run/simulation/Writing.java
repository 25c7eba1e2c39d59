package ua.ehealth.mimir.sync.run.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ua.ehealth.mimir.registry.Answer;
import ua.ehealth.mimir.registry.answers.AnswerStore.KeptAnswer;
import ua.ehealth.mimir.sync.subjects.Applied;
import ua.ehealth.mimir.sync.subjects.Outcome;
import ua.ehealth.mimir.sync.subjects.Settlement;
import ua.ehealth.mimir.verification.Decisions;
import ua.ehealth.mimir.verification.Inquiry;
import ua.ehealth.mimir.verification.StreamState;
import ua.ehealth.mimir.verification.StreamStatus;

/** Writing back without a database (specification 2.3 to 2.5). */
final class Writing {
  private final SubjectTable table;
  private final InstantSource time;

  Writing(SubjectTable table, InstantSource time) {
    this.table = table;
    this.time = time;
  }

  Applied apply(List<Settlement> claims, List<KeptAnswer> spread) {
    List<Outcome> outcomes = new ArrayList<>();
    claims.forEach(claim -> outcomes.add(settle(table.get(claim.subject()), claim)));
    Set<UUID> claimed = claims.stream().map(Settlement::subject).collect(Collectors.toSet());
    int others = 0;
    for (KeptAnswer answer : spread) {
      for (Row row : table.rows()) {
        if (!claimed.contains(row.id) && !row.inReview() && row.eligible && takes(row, answer)) {
          move(row, answer);
          others++;
        }
      }
    }
    return new Applied(outcomes, others);
  }

  private static boolean takes(Row row, KeptAnswer answer) {
    Instant syncedAt = row.state.syncedAt();
    return row.inquiry().equals(new Inquiry.Ask(answer.question()))
        && (row.answerAfter == null || answer.answeredAt().isAfter(row.answerAfter))
        && (syncedAt == null || answer.answeredAt().isAfter(syncedAt));
  }

  private Outcome settle(Row row, Settlement claim) {
    if (!row.claimedUnder(claim.token())) {
      return Outcome.LOST;
    }
    if (!row.eligible) {
      row.restore();
      return Outcome.RETURNED;
    }
    return switch (claim.finding()) {
      case Settlement.Answered answered -> answered(row, answered.answer());
      case Settlement.NothingToAsk _ -> nothingToAsk(row);
    };
  }

  private static Outcome answered(Row row, KeptAnswer answer) {
    if (!row.inquiry().equals(new Inquiry.Ask(answer.question()))) {
      return moved(row, Decisions.askAgain(row.before), Outcome.QUESTION_CHANGED);
    }
    if (row.answerAfter != null) {
      assertThat(answer.answeredAt()).as("answer after a re-submission").isAfter(row.answerAfter);
    }
    return move(row, answer);
  }

  private static Outcome move(Row row, KeptAnswer answer) {
    row.answers++;
    StreamState from = row.inReview() ? row.before : row.state;
    row.move(
        Decisions.answered(
            Row.STREAM, from, answer.answer(), answer.dataId(), answer.answeredAt()));
    if (answer.answer() instanceof Answer.Rejected) {
      return Outcome.REJECTED;
    }
    return row.state.status() == StreamStatus.VERIFIED ? Outcome.VERIFIED : Outcome.NOT_VERIFIED;
  }

  private Outcome nothingToAsk(Row row) {
    return switch (row.inquiry()) {
      case Inquiry.Ask _ -> moved(row, Decisions.askAgain(row.before), Outcome.QUESTION_CHANGED);
      case Inquiry.DataAbsent _ -> moved(row, Decisions.dataAbsent(row.before), Outcome.NOT_NEEDED);
      case Inquiry.DataIncorrect _ ->
          moved(row, Decisions.dataIncorrect(row.before, time.instant()), Outcome.INCORRECT);
    };
  }

  private static Outcome moved(Row row, StreamState after, Outcome outcome) {
    row.move(after);
    return outcome;
  }
}
