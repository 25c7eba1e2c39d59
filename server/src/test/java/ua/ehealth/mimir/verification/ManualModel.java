package ua.ehealth.mimir.verification;

import static ua.ehealth.mimir.verification.Effect.code;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import ua.ehealth.mimir.verification.ManualRules.Decision;

/** The part of {@code docs/status-model.md} about the NHS stream. */
final class ManualModel {
  private static final String INTRODUCTION =
      """
      ## 6. The manual rules

      The NHS stream, which an employee moves by hand; persons only. Columns are the status asked for. NOT_VERIFIED
      needs a comment (`%s`), which stays until VERIFIED; its date is that of the step.
      A status of another process stays as it is: every move from it is refused.
      """
          .formatted(ManualRules.COMMENT_REQUIRED);

  private ManualModel() {}

  static String text() {
    List<StreamStatus> wanted = Arrays.asList(StreamStatus.values());
    Table table =
        new Table(
            Stream.concat(Stream.of("stands there"), wanted.stream().map(StreamStatus::name))
                .toList());
    standing()
        .forEach(before ->
            table.row(
                Stream.concat(
                        Stream.of(before.status() + " / " + before.reason()),
                        wanted.stream().map(status -> cell(before, status)))
                    .toList()));
    return INTRODUCTION + "\n" + table;
  }

  private static Stream<NhsState> standing() {
    return Stream.of(
        new NhsState("VERIFICATION_NEEDED", Reason.INITIAL, null, null),
        new NhsState("VERIFICATION_NEEDED", Reason.RULES_TRIGGERED, null, null),
        new NhsState("VERIFICATION_NEEDED", Reason.RULES_PASSED, null, null),
        new NhsState("IN_REVIEW", Reason.MANUAL, null, null),
        new NhsState("VERIFIED", Reason.MANUAL, null, null),
        new NhsState("NOT_VERIFIED", Reason.MANUAL, "why", States.EARLIER),
        new NhsState("VERIFICATION_NOT_NEEDED", "AUTO", null, null));
  }

  private static String cell(NhsState before, StreamStatus wanted) {
    return switch (ManualRules.decide(before, wanted, "why", States.NOW)) {
      case Decision.Moved moved -> code(moved.after().status() + " / " + moved.after().reason());
      case Decision.NotAllowed refused ->
          refused.text().equals(ManualRules.NOT_TRANSFERABLE)
              ? "refused: not triggered"
              : "refused";
      case Decision.CommentMissing _ -> throw new AssertionError("there is a comment");
    };
  }
}
