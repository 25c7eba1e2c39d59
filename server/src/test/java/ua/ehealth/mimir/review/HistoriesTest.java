package ua.ehealth.mimir.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ua.ehealth.mimir.database.FreshDatabases;
import ua.ehealth.mimir.subject.SubjectKind;

class HistoriesTest {
  @RegisterExtension static final FreshDatabases databases = new FreshDatabases();

  private static final Instant T = Instant.parse("2026-11-20T10:00:00Z");

  private final People people = new People(databases.all());
  private final Histories histories = new Histories(databases.all());

  @BeforeEach
  void noHistory() {
    databases.mpi().jdbc().sql("delete from verification_history").update();
    databases.prm().jdbc().sql("delete from verification_history").update();
  }

  @Test
  void aMoveIsShownWithAllThatIsKnownOfIt() {
    UUID subject = people.id();
    UUID id = people.id();
    UUID run = people.id();
    databases
        .prm()
        .jdbc()
        .sql(
            """
            insert into verification_history (id, subject_id, stream, cause, caused_by, from_status,
              from_reason, to_status, to_reason, register_code, rule_version, cleared_value,
              request_id, run_id, comment, occurred_at)
            values (?, ?, 'mvs_passport', 'answer', ?, 'VERIFIED', 'AUTO', 'NOT_VERIFIED', 'AUTO', 1,
              '3', 'a cleared value', 'request-7', ?, 'слова', ?::timestamptz)
            """)
        .params(id, subject, People.SYSTEM, run, T.toString())
        .update();

    assertThat(histories.page(SubjectKind.PARTY, subject, Portion.after(null, 10)).items())
        .containsExactly(
            new HistoryEntry(
                id,
                subject,
                "mvs_passport",
                "answer",
                People.SYSTEM,
                "VERIFIED",
                "AUTO",
                "NOT_VERIFIED",
                "AUTO",
                (short) 1,
                "3",
                run,
                "request-7",
                "слова",
                T));
  }

  @Test
  void theNewestComesFirstAcrossMonthsAndOfEqualTimesTheHighestId() {
    UUID subject = people.id();
    List<UUID> ids = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      ids.addFirst(move(subject, T.minus(400 - i / 3 * 40L, ChronoUnit.DAYS)));
    }
    move(people.id(), T);

    List<UUID> seen = new ArrayList<>();
    String after = null;
    do {
      Page<HistoryEntry> page =
          histories.page(SubjectKind.PERSON, subject, Portion.after(after, 7));
      page.items().forEach(entry -> seen.add(entry.id()));
      after = page.next();
      // What happens meanwhile is newer than all that is still to be shown.
      move(subject, T.plusSeconds(60));
    } while (after != null);
    assertThat(seen).containsExactlyElementsOf(ids);
  }

  @Test
  void itIsReadBackwardTooAndStandsInTheSameOrder() {
    UUID subject = people.id();
    List<UUID> ids = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      ids.addFirst(move(subject, T.plusSeconds(i / 3)));
    }
    assertThat(
            Pages.allBackward(7, portion -> histories.page(SubjectKind.PERSON, subject, portion)))
        .extracting(HistoryEntry::id)
        .containsExactlyElementsOf(ids);
    UUID other = people.id();
    UUID only = move(other, T);
    var last =
        histories.pages(SubjectKind.PERSON, List.of(subject, other), Portion.before(null, 2));
    assertThat(last.get(subject).items())
        .extracting(HistoryEntry::id)
        .containsExactlyElementsOf(ids.subList(18, 20));
    assertThat(last.get(other).items()).extracting(HistoryEntry::id).containsExactly(only);
    assertThat(last.get(other).hasNext()).isFalse();
  }

  @Test
  void theFirstPagesOfManyComeAtOnce() {
    UUID busy = people.id();
    UUID quiet = people.id();
    List<UUID> ids =
        List.of(move(busy, T), move(busy, T.plusSeconds(1)), move(busy, T.plusSeconds(2)));

    var pages =
        histories.pages(SubjectKind.PERSON, List.of(busy, quiet, busy), Portion.after(null, 2));

    assertThat(pages).containsOnlyKeys(busy, quiet);
    assertThat(pages.get(quiet).items()).isEmpty();
    assertThat(pages.get(quiet).hasNext()).isFalse();
    assertThat(pages.get(busy).items())
        .extracting(HistoryEntry::id)
        .containsExactly(ids.get(2), ids.get(1));
    assertThat(
            histories
                .page(SubjectKind.PERSON, busy, Portion.after(pages.get(busy).next(), 2))
                .items())
        .extracting(HistoryEntry::id)
        .containsExactly(ids.get(0));
    assertThat(histories.pages(SubjectKind.PERSON, List.of(), Portion.after(null, 2))).isEmpty();
  }

  @Test
  void aCursorOfAnotherSubjectIsRefused() {
    UUID subject = people.id();
    move(subject, T);
    move(subject, T);
    String cursor = histories.page(SubjectKind.PERSON, subject, Portion.after(null, 1)).next();
    assertThatThrownBy(
            () -> histories.page(SubjectKind.PERSON, people.id(), Portion.after(cursor, 1)))
        .isInstanceOf(BadCursor.class);
    assertThatThrownBy(() -> histories.page(SubjectKind.PARTY, subject, Portion.after(cursor, 1)))
        .isInstanceOf(BadCursor.class);
  }

  private UUID move(UUID subject, Instant occurredAt) {
    UUID id = people.id();
    databases
        .mpi()
        .jdbc()
        .sql(
            """
            insert into verification_history (id, subject_id, stream, cause, caused_by, to_status,
              to_reason, rule_version, occurred_at)
            values (?, ?, 'unzr', 'answer', ?, 'VERIFIED', 'AUTO', '1', ?::timestamptz)
            """)
        .params(id, subject, People.SYSTEM, occurredAt.toString())
        .update();
    return id;
  }
}
