package ua.ehealth.mimir.sync.subjects;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.settings.JobSettings;
import ua.ehealth.mimir.subject.Subject;
import ua.ehealth.mimir.subject.SubjectKind;
import ua.ehealth.mimir.sync.Job;
import ua.ehealth.mimir.verification.Inquiry;
import ua.ehealth.mimir.verification.Stream;
import ua.ehealth.mimir.verification.story.OtherStream;
import ua.ehealth.mimir.verification.story.StreamNow;

/** All streams of one subject as they stand, read without a lock. */
final class CurrentStreams {
  private static final String FOREIGN =
      """
      select {s}_verification_status, {s}_verification_reason, {s}_unverified_at, {comment}
      from {verifications} where {id} = :subject
      """;

  private final JdbcClient jdbc;
  private final SubjectKind kind;
  private final Map<String, JobSettings> jobs;
  private final ZoneId zone;
  private final Function<Question, String> pseudonyms;

  CurrentStreams(
      JdbcClient jdbc,
      SubjectKind kind,
      Map<String, JobSettings> jobs,
      ZoneId zone,
      Function<Question, String> pseudonyms) {
    this.jdbc = jdbc;
    this.kind = kind;
    this.jobs = jobs;
    this.zone = zone;
    this.pseudonyms = pseudonyms;
  }

  /** Nothing in either where the subject has no verification row. */
  record Standing(List<StreamNow> ours, List<OtherStream> others) {
    Standing {
      ours = List.copyOf(ours);
      others = List.copyOf(others);
    }
  }

  Standing of(Subject subject) {
    LocalDate today = DatabaseTime.read(jdbc, zone).today();
    List<StreamNow> ours = new ArrayList<>();
    for (Stream stream : Stream.of(kind)) {
      for (LockedStream row :
          new StreamRows(jdbc, SubjectTables.of(kind), stream).read(List.of(subject.id()))) {
        ours.add(now(stream, row, stream.inquiry(subject, today)));
      }
    }
    return new Standing(ours, others(subject.id()));
  }

  private StreamNow now(Stream stream, LockedStream row, Inquiry inquiry) {
    JobSettings how = jobs.get(new Job(stream, kind).name());
    return new StreamNow(
        stream,
        row.before(),
        row.claimed(),
        row.notBefore(),
        row.attempts(),
        row.answerAfter(),
        how.periodDays(),
        how.recheckDays(),
        inquiry instanceof Inquiry.Ask ask ? pseudonyms.apply(ask.question()) : null);
  }

  private List<OtherStream> others(UUID subject) {
    List<OtherStream> others = new ArrayList<>();
    for (String name : SubjectTables.of(kind).foreignStreams()) {
      jdbc.sql(SubjectTables.of(kind).sql(foreign(name)))
          .param("subject", subject)
          .query((row, _) -> other(name, row))
          .optional()
          .ifPresent(others::add);
    }
    return others;
  }

  /** Only the comment of the manual rules is an employee's own words. */
  private static String foreign(String name) {
    String comment = name.equals(HistoryRow.NHS) ? "nhs_verification_comment" : "null::text";
    return FOREIGN.replace("{s}", name).replace("{comment}", comment);
  }

  private static OtherStream other(String name, ResultSet row) throws SQLException {
    OffsetDateTime unverifiedAt = row.getObject(3, OffsetDateTime.class);
    return new OtherStream(
        name,
        row.getString(1),
        row.getString(2),
        row.getString(4),
        unverifiedAt == null ? null : unverifiedAt.toInstant());
  }
}
