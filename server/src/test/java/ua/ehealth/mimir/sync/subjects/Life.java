package ua.ehealth.mimir.sync.subjects;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import ua.ehealth.mimir.Seeded;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.registry.answers.AnswerStore.KeptAnswer;
import ua.ehealth.mimir.subject.SubjectKind;
import ua.ehealth.mimir.sync.Job;
import ua.ehealth.mimir.verification.Stream;
import ua.ehealth.mimir.verification.StreamStatus;

/**
 * A few subjects who are claimed, answered for, reset, changed and forgotten in any order, beside a
 * small model of who holds what: after each step the two must agree.
 */
final class Life {
  private static final int SUBJECTS = 8;
  private static final Set<Outcome> OF_ANSWERS =
      Set.of(Outcome.VERIFIED, Outcome.NOT_VERIFIED, Outcome.REJECTED);

  /** A stream of a subject. */
  private record Key(UUID subject, Stream stream) {}

  private final RandomGenerator random;
  private final SubjectKind kind;
  private final List<Stream> streams;
  private final Map<Stream, TestResults> jobs = new EnumMap<>(Stream.class);
  private final TestSubjects subjects;
  private final List<UUID> ids = new ArrayList<>();

  /** What came of every claim there ever was, written or not. */
  private final Map<Stream, List<Settlement>> settlements = new EnumMap<>(Stream.class);

  /** Under which token a stream is held. */
  private final Map<Key, Long> holders = new HashMap<>();

  /** What a stream is, or was before it was claimed. */
  private final Map<Key, String> statuses = new HashMap<>();

  /** Sent there again by hand: only an answer obtained later counts. */
  private final Set<Key> resubmitted = new HashSet<>();

  private final TestMoves moves;
  private final LifeRecord written;
  private Instant clock = Instant.parse("2001-01-01T00:00:00Z");

  Life(Databases databases, RandomGenerator random) {
    this.random = random;
    this.kind = Seeded.oneOf(random, SubjectKind.values());
    this.streams = Stream.of(kind);
    for (Stream stream : streams) {
      jobs.put(stream, new TestResults(databases, new Job(stream, kind)));
      settlements.put(stream, new ArrayList<>());
    }
    this.subjects = jobs.get(Stream.MVS_PASSPORT).subjects().clear();
    this.moves = new TestMoves(subjects);
    this.written = new LifeRecord(subjects);
    for (int i = 0; i < SUBJECTS; i++) {
      UUID id = jobs.get(Stream.MVS_PASSPORT).others(subjects.needed(), "VERIFIED");
      ids.add(id);
      for (Stream stream : streams) {
        put(id, stream, "VERIFICATION_NEEDED/INITIAL");
        changeData(id, stream);
      }
    }
  }

  void step() {
    Stream stream = streams.get(random.nextInt(streams.size()));
    UUID id = anybody();
    switch (random.nextInt(21)) {
      case 0, 1, 2, 3 -> take(stream);
      case 4, 5, 6, 7, 8 -> write(stream);
      case 9 -> giveBack(stream);
      case 10 -> returnAll(stream);
      case 11 -> sweep();
      case 12, 13 -> changeData(id, stream);
      case 14 -> {
        changeData(id, stream);
        streams.forEach(each -> reset(id, each));
      }
      case 15 -> changeEligibility(id);
      case 16 -> dataChanged(id, anybody());
      case 17, 18 -> resubmit(id, stream);
      case 19 -> review(id);
      default -> changeForeign(id);
    }
    agree();
  }

  /** Mostly somebody who is held: there things go wrong. */
  private UUID anybody() {
    List<UUID> held = holders.keySet().stream().map(Key::subject).sorted().toList();
    return held.isEmpty() || random.nextInt(3) == 0
        ? ids.get(random.nextInt(SUBJECTS))
        : held.get(random.nextInt(held.size()));
  }

  private void put(UUID id, Stream stream, String status) {
    String[] both = status.split("/");
    subjects.set(
        id,
        "%1$s_verification_status = '%2$s', %1$s_verification_reason = '%3$s'"
            .formatted(stream.columns(), both[0], both[1]));
    statuses.put(new Key(id, stream), status);
    holders.remove(new Key(id, stream));
  }

  private void take(Stream stream) {
    TestResults job = jobs.get(stream);
    job.take(1 + random.nextInt(4))
        .forEach((id, claimed) -> {
          Key key = new Key(id, stream);
          assertThat(holders).as("at most one claim a stream").doesNotContainKey(key);
          assertThat(claimed.before().status() + "/" + claimed.before().reason())
              .isEqualTo(statuses.get(key));
          holders.put(key, claimed.token());
          settlements.get(stream).add(job.settled(claimed, random.nextInt(3) - 1, later()));
        });
  }

  private Instant later() {
    clock = clock.plus(Duration.ofDays(1));
    return clock;
  }

  private void write(Stream stream) {
    TestResults job = jobs.get(stream);
    List<Settlement> batch = some(stream);
    List<KeptAnswer> spread = spread(stream);
    Map<UUID, LifeRow> before = LifeRow.readAll(subjects);
    List<Outcome> outcomes = job.write(batch, spread).outcomes();
    Map<UUID, LifeRow> after = LifeRow.readAll(subjects);
    for (int i = 0; i < batch.size(); i++) {
      settled(stream, batch.get(i), outcomes.get(i), after);
    }
    told(before, after);
    if (random.nextInt(4) == 0) {
      List<String> everything = job.everything();
      assertThat(job.write(batch, spread).outcomes()).allMatch(Outcome.LOST::equals);
      assertThat(job.everything()).as("written again").isEqualTo(everything);
    }
  }

  /** Each move and each change of a cumulative status is on record, and nothing else is. */
  private void told(Map<UUID, LifeRow> before, Map<UUID, LifeRow> after) {
    written.newMoves().forEach(move -> moved(move, before, after));
    assertThat(written.newEvents())
        .containsExactlyInAnyOrderElementsOf(
            ids.stream()
                .filter(id -> !after.get(id).cumulative().equals(before.get(id).cumulative()))
                .map(id -> id + " " + after.get(id).cumulative())
                .toList());
  }

  private void dataChanged(UUID one, UUID other) {
    changeData(one, streams.get(random.nextInt(streams.size())));
    Map<UUID, LifeRow> before = LifeRow.readAll(subjects);
    moves.dataChanged(one, other);
    Map<UUID, LifeRow> after = LifeRow.readAll(subjects);
    told(before, after);
    for (UUID id : Set.copyOf(List.of(one, other))) {
      streams.forEach(stream -> reopened(new Key(id, stream), after));
    }
    List<String> everything = jobs.get(streams.getFirst()).everything();
    moves.dataChanged(other, one);
    assertThat(jobs.get(streams.getFirst()).everything()).as("again").isEqualTo(everything);
  }

  private void resubmit(UUID id, Stream stream) {
    if (kind == SubjectKind.PERSON) {
      Map<UUID, LifeRow> before = LifeRow.readAll(subjects);
      MoveResult result = moves.resubmit(id, stream);
      Map<UUID, LifeRow> after = LifeRow.readAll(subjects);
      told(before, after);
      if (result instanceof MoveResult.Done) {
        reopened(new Key(id, stream), after);
        resubmitted.add(new Key(id, stream));
      }
    }
  }

  private void reopened(Key key, Map<UUID, LifeRow> after) {
    holders.remove(key);
    LifeRow.Held held = after.get(key.subject).streams().get(key.stream);
    assertThat(held.syncedAt()).isNull();
    assertThat(held.status() + "/" + held.reason())
        .isIn("VERIFICATION_NEEDED/ONLINE_TRIGGERED", "VERIFICATION_NOT_NEEDED/AUTO_DATA_ABSENT")
        .isEqualTo(statuses.get(key));
  }

  private void review(UUID id) {
    if (kind == SubjectKind.PERSON) {
      if (random.nextBoolean()) {
        moves.nhs(id, "VERIFICATION_NEEDED/RULES_TRIGGERED");
        followed(id);
      }
      Map<UUID, LifeRow> before = LifeRow.readAll(subjects);
      moves.review(id, Seeded.oneOf(random, StreamStatus.values()), "why");
      told(before, LifeRow.readAll(subjects));
    }
  }

  private void settled(
      Stream stream, Settlement settlement, Outcome outcome, Map<UUID, LifeRow> after) {
    Key key = new Key(settlement.subject(), stream);
    boolean own = owns(settlement, key);
    assertThat(outcome != Outcome.LOST).as("lands under its own claim only").isEqualTo(own);
    if (own) {
      holders.remove(key);
    }
    if (OF_ANSWERS.contains(outcome)) {
      KeptAnswer answer = ((Settlement.Answered) settlement.finding()).answer();
      assertThat(jobs.get(stream).question(key.subject)).isEqualTo(answer.question());
      assertThat(after.get(key.subject).streams().get(stream).syncedAt())
          .isEqualTo(answer.answeredAt());
    }
  }

  private boolean owns(Settlement settlement, Key key) {
    return Long.valueOf(settlement.token()).equals(holders.get(key));
  }

  private void moved(LifeRecord.Move move, Map<UUID, LifeRow> before, Map<UUID, LifeRow> after) {
    Key key = new Key(move.subject(), move.stream());
    assertThat(move.from()).as("goes on from where it was").isEqualTo(statuses.put(key, move.to()));
    if (move.cause().equals("spread")) {
      assertThat(holders).as("not under another claim").doesNotContainKey(key);
      assertThat(resubmitted).as("obtained before it was asked for").doesNotContain(key);
      Instant syncedAt = before.get(key.subject).streams().get(key.stream).syncedAt();
      assertThat(after.get(key.subject).streams().get(key.stream).syncedAt())
          .isAfter(syncedAt == null ? Instant.MIN : syncedAt);
    }
    if (move.cause().equals("answer")) {
      resubmitted.remove(key);
    }
  }

  /** Up to four, mostly of those who are still held. */
  private List<Settlement> some(Stream stream) {
    List<Settlement> all = new ArrayList<>(settlements.get(stream));
    if (random.nextInt(4) > 0) {
      all.removeIf(each -> !owns(each, new Key(each.subject(), stream)));
    }
    Collections.shuffle(all, Random.from(random));
    return all.subList(0, Math.min(all.size(), random.nextInt(5)));
  }

  private List<KeptAnswer> spread(Stream stream) {
    if (!stream.spreads()) {
      return List.of();
    }
    return IntStream.range(0, random.nextInt(3))
        .mapToObj(_ -> {
          Instant at = random.nextBoolean() ? later() : clock.minus(Duration.ofDays(3));
          TestResults job = jobs.get(stream);
          return job.answer(job.aboutCard(card()), random.nextInt(3) - 1, at);
        })
        .toList();
  }

  private String card() {
    return "90000000" + random.nextInt(3);
  }

  private void giveBack(Stream stream) {
    List<Settlement> some = some(stream);
    List<GivenBack> given =
        some.stream()
            .map(each -> new GivenBack(each.subject(), each.token(), Optional.of(Duration.ZERO)))
            .toList();
    List<Settlement> own =
        some.stream().filter(each -> owns(each, new Key(each.subject(), stream))).toList();
    assertThat(jobs.get(stream).claims().giveBack(new Job(stream, kind), given))
        .isEqualTo(own.size());
    own.forEach(each -> holders.remove(new Key(each.subject(), stream)));
  }

  private void returnAll(Stream stream) {
    List<Long> tokens = some(stream).stream().map(Settlement::token).toList();
    jobs.get(stream).claims().returnAll(new Job(stream, kind), tokens);
    holders.entrySet().removeIf(held -> tokens.contains(held.getValue()));
  }

  /** As another service does it, which knows nothing of claims. */
  private void reset(UUID id, Stream stream) {
    subjects.set(
        id,
        "%1$s_data_id = null, %1$s_data_status = null, %1$s_synced_at = null"
            .formatted(stream.columns()));
    put(id, stream, "VERIFICATION_NEEDED/ONLINE_TRIGGERED");
    followed(id);
  }

  private void followed(UUID id) {
    subjects.sql(
        "update {subjects} set verification_status = '%s' where id = '%s'"
            .formatted(LifeRow.readAll(subjects).get(id).expected(kind), id));
  }

  /** After every second lease ran out. */
  private void sweep() {
    int odd = random.nextInt(2);
    subjects.sql(
        "update verification_leases set expires_at = now() - interval '1 second' where token %% 2 = %d"
            .formatted(odd));
    jobs.get(Stream.MVS_PASSPORT).claims().sweep();
    holders.values().removeIf(token -> token % 2 == odd);
    for (Stream stream : streams) {
      assertThat(
              subjects.count(
                  """
                  select count(*) from {verifications} v
                  where {s}_verification_status = 'IN_REVIEW'
                    and not exists (select from verification_leases where token = {s}_claim)\
                  """
                      .replace("{s}", stream.columns())))
          .as("in review without a lease")
          .isZero();
    }
  }

  private void changeData(UUID id, Stream stream) {
    TestResults job = jobs.get(stream);
    switch (random.nextInt(8)) {
      case 0 -> job.bare(id);
      case 1 -> job.asked(id, "123");
      default -> job.asked(id, stream.spreads() ? card() : "19710225-0000" + random.nextInt(3));
    }
    job.indexDocuments();
  }

  private void changeEligibility(UUID id) {
    if (random.nextInt(3) > 0) {
      subjects.makeIneligible(id);
      return;
    }
    subjects.sql(
        switch (kind) {
          case PERSON -> "update persons set is_active = true where id = '%s'".formatted(id);
          case PARTY ->
              "update employees set status = 'APPROVED' where party_id = '%s'".formatted(id);
        });
    streams.forEach(stream -> subjects.set(id, stream.columns() + "_not_before = null"));
  }

  private void changeForeign(UUID id) {
    if (kind == SubjectKind.PERSON && random.nextInt(8) == 0) {
      subjects.sql(
          "update persons set verification_status = 'NOT_VERIFIED' where id = '%s'".formatted(id));
    } else {
      subjects.set(
          id,
          "drfo_verification_status = '%s'"
              .formatted(
                  Seeded.oneOf(random, "VERIFIED", "VERIFIED", "NOT_VERIFIED", "IN_REVIEW")));
      followed(id);
    }
  }

  private void agree() {
    LifeRow.readAll(subjects)
        .forEach((id, row) -> {
          assertThat(row.cumulative()).as("cumulative").isEqualTo(row.expected(kind));
          row.streams()
              .forEach((stream, held) -> {
                Key key = new Key(id, stream);
                assertThat(held.inReview() ? held.claim() : null)
                    .as("held under")
                    .isEqualTo(holders.get(key));
                assertThat(held.counts()).isEqualTo(statuses.get(key).split("/")[0]);
              });
        });
  }
}
