package ua.ehealth.mimir.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import ua.ehealth.mimir.Seeded;
import ua.ehealth.mimir.registry.Answer;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.registry.Trouble;
import ua.ehealth.mimir.subject.Flaw;

/** What holds for a stream through any life it may have. */
class DecisionPropertiesTest {
  private static final int EVENTS = 30;
  private static final Set<StreamStatus> WITHOUT_DATE =
      Set.of(StreamStatus.VERIFIED, StreamStatus.VERIFICATION_NOT_NEEDED);

  /** One step of a life: what was, what came of it, and when. */
  private record Step(Stream stream, StreamState before, StreamState after, Instant now) {}

  @FunctionalInterface
  private interface Invariant {
    void check(Step step);
  }

  @Test
  void onlyWhoIsOrOnceWasNotVerifiedHasADate() {
    throughAnyLife(step -> {
      if (WITHOUT_DATE.contains(step.after.status())) {
        assertThat(step.after.unverifiedAt()).isNull();
      }
      if (step.after.status() == StreamStatus.NOT_VERIFIED) {
        assertThat(step.after.unverifiedAt()).isNotNull();
      }
    });
  }

  @Test
  void theDateIsTheMomentOfBecomingNotVerified() {
    throughAnyLife(step -> {
      if (step.after.status() == StreamStatus.NOT_VERIFIED) {
        boolean already = step.before.status() == StreamStatus.NOT_VERIFIED;
        assertThat(step.after.unverifiedAt())
            .isEqualTo(already ? step.before.unverifiedAt() : step.now);
      }
    });
  }

  @Test
  void aVerdictAgreesWithTheCodeItIsStoredWith() {
    throughAnyLife(step -> {
      if (step.after.dataStatus() != null
          && step.after.status() != StreamStatus.VERIFICATION_NEEDED) {
        Answer.Definite stored = Answer.Definite.of(step.after.dataStatus(), "");
        assertThat(step.after.status())
            .isEqualTo(Decisions.verdict(step.stream.register(), stored));
        assertThat(step.after.syncedAt()).isNotNull();
      }
    });
  }

  @Test
  void noDecisionEverLeavesAStreamInReview() {
    throughAnyLife(step -> assertThat(step.after.status()).isNotEqualTo(StreamStatus.IN_REVIEW));
  }

  @Test
  void decidingTwiceIsDecidingOnce() {
    Seeded.cases(random -> {
      Stream stream = Seeded.oneOf(random, Stream.values());
      StreamState before = anyBefore(random);
      Answer.Definite answer = anyDefinite(random);
      StreamState once = Decisions.answered(stream, before, answer, States.ROW, States.NOW);
      assertThat(Decisions.answered(stream, once, answer, States.ROW, States.NOW)).isEqualTo(once);
    });
  }

  @Test
  void aRejectionThatCountsAsUnavailableMovesNothing() {
    Rules lenient = new Rules(Rules.OnRejected.UNAVAILABLE, true, Rules.VERSION);
    Seeded.cases(random -> {
      Answer read = Decisions.read(lenient, anyAnswer(random));
      assertThat(read).isNotInstanceOf(Answer.Rejected.class);
    });
  }

  @Test
  void nothingButADefiniteAnswerCanBeDecidedUpon() {
    assertThat(Decisions.class.getMethods())
        .filteredOn(method -> method.getName().equals("answered"))
        .singleElement()
        .satisfies(method ->
            assertThat(method.getParameterTypes())
                .contains(Answer.Definite.class)
                .noneMatch(type -> type.isAssignableFrom(Answer.Unavailable.class)));
  }

  private static void throughAnyLife(Invariant invariant) {
    Seeded.cases(random -> {
      Stream stream = Seeded.oneOf(random, Stream.values());
      StreamState state = StreamState.bare(StreamStatus.VERIFICATION_NEEDED, Reason.INITIAL);
      Instant now = States.EARLIER;
      for (int i = 0; i < EVENTS; i++) {
        now = now.plus(Duration.ofMinutes(1 + random.nextInt(100_000)));
        StreamState after = anyEvent(random, stream, state, now);
        invariant.check(new Step(stream, state, after, now));
        state = after;
      }
    });
  }

  private static StreamState anyEvent(
      RandomGenerator random, Stream stream, StreamState before, Instant now) {
    return switch (random.nextInt(8)) {
      case 0 -> Decisions.dataAbsent(before);
      case 1 -> Decisions.dataIncorrect(before, now);
      case 2 -> Decisions.reset(before, anyInquiry(random, stream));
      case 3 -> Decisions.askAgain(before);
      default -> {
        Answer answer = Decisions.read(Rules.DEFAULT, anyAnswer(random));
        yield answer instanceof Answer.Definite definite
            ? Decisions.answered(stream, before, definite, new UUID(0, random.nextLong()), now)
            : before;
      }
    };
  }

  private static Inquiry anyInquiry(RandomGenerator random, Stream stream) {
    return Seeded.oneOf(
        random,
        new Inquiry.DataAbsent(),
        new Inquiry.DataIncorrect("1", List.of(new Flaw.NotADigit(1))),
        new Inquiry.Ask(new Question.OfPassport(stream.register(), "0101", null, "123456789")));
  }

  private static Answer anyAnswer(RandomGenerator random) {
    return random.nextInt(4) == 0
        ? new Answer.Unavailable(Trouble.of(Trouble.Kind.TRANSIENT, "timeout.reply"))
        : anyDefinite(random);
  }

  private static Answer.Definite anyDefinite(RandomGenerator random) {
    return Answer.Definite.of(random.nextInt(3) - 1, "");
  }

  private static StreamState anyBefore(RandomGenerator random) {
    return Objects.requireNonNull(
        Seeded.oneOf(random, States.before().values().toArray(StreamState[]::new)));
  }
}
