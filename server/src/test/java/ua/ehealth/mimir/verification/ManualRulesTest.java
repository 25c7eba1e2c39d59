package ua.ehealth.mimir.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ua.ehealth.mimir.verification.ManualRules.Decision;

/** The whole table of the NHS stream: each status and reason, each wish, each comment (4.2). */
class ManualRulesTest {
  private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");
  private static final Instant EARLIER = Instant.parse("2026-01-02T03:04:05Z");
  private static final List<String> REASONS =
      List.of("INITIAL", "RULES_TRIGGERED", "RULES_PASSED", "MANUAL", "AUTO");
  private static final String[] COMMENTS = {null, "", " \u2003", "why"};

  record Case(StreamStatus from, String reason, StreamStatus to, String comment) {
    NhsState before() {
      return new NhsState(from.name(), reason, "old", EARLIER);
    }

    Decision decision() {
      return ManualRules.decide(before(), to, comment, NOW);
    }

    boolean commented() {
      return "why".equals(comment);
    }
  }

  static List<Case> everyCase() {
    List<Case> cases = new ArrayList<>();
    for (StreamStatus from : StreamStatus.values()) {
      for (String reason : REASONS) {
        for (StreamStatus to : StreamStatus.values()) {
          Arrays.stream(COMMENTS).forEach(each -> cases.add(new Case(from, reason, to, each)));
        }
      }
    }
    return cases;
  }

  @ParameterizedTest
  @MethodSource("everyCase")
  void eachStepIsAsTheTableSays(Case each) {
    assertThat(each.decision()).isEqualTo(expected(each));
  }

  private static Decision expected(Case each) {
    if (each.from == StreamStatus.VERIFICATION_NEEDED && each.to == StreamStatus.IN_REVIEW) {
      return each.reason.equals("RULES_TRIGGERED")
          ? moved("IN_REVIEW", each.commented() ? "why" : "old", EARLIER)
          : new Decision.NotAllowed(
              "Such person can't be transferred into manual verification process");
    }
    if (each.from == StreamStatus.IN_REVIEW && each.to == StreamStatus.VERIFIED) {
      return moved("VERIFIED", null, null);
    }
    if (each.from == StreamStatus.IN_REVIEW && each.to == StreamStatus.NOT_VERIFIED) {
      return each.commented() ? moved("NOT_VERIFIED", "why", NOW) : new Decision.CommentMissing();
    }
    return new Decision.NotAllowed(
        "Can't update verification status from " + each.from + " to " + each.to);
  }

  private static Decision moved(String status, String comment, Instant unverifiedAt) {
    return new Decision.Moved(new NhsState(status, "MANUAL", comment, unverifiedAt));
  }

  @Test
  void thereAreThreeStepsAndNoMore() {
    assertThat(everyCase())
        .filteredOn(each -> each.decision() instanceof Decision.Moved)
        .extracting(each ->
            each.from
                + (each.to == StreamStatus.IN_REVIEW ? "/" + each.reason : "")
                + " -> "
                + each.to)
        .containsOnly(
            "VERIFICATION_NEEDED/RULES_TRIGGERED -> IN_REVIEW",
            "IN_REVIEW -> VERIFIED",
            "IN_REVIEW -> NOT_VERIFIED");
  }

  @Test
  void whatAnotherServiceLeftIsNamedAsItStands() {
    assertThat(
            ManualRules.decide(
                new NhsState("POTENTIALLY_DECEASED", null, null, null),
                StreamStatus.VERIFIED,
                null,
                NOW))
        .isEqualTo(
            new Decision.NotAllowed(
                "Can't update verification status from POTENTIALLY_DECEASED to VERIFIED"));
  }

  @Test
  void aCommentIsInNoText() {
    assertThat(new NhsState("NOT_VERIFIED", "MANUAL", "Леся Косач", NOW).toString())
        .doesNotContain("Косач");
  }
}
