package ua.ehealth.mimir.verification;

import static ua.ehealth.mimir.verification.Effect.code;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text of {@code docs/status-model.md}: every table in it is what the code decides. */
final class StatusModel {
  private static final String OTHER = "any other word";

  private StatusModel() {}

  static String text() {
    return Stream.of(
            INTRODUCTION,
            "## 1. Statuses of a stream, and what gives them\n",
            WORDS,
            statuses().toString(),
            "## 2. What needs no call\n",
            WITHOUT_CALL,
            effects("the data", Effects.withoutCall()),
            byStateBefore(Effects.withoutCall()),
            "### Formats\n",
            FORMATS,
            FormatExamples.table().toString(),
            "## 3. What the registers say\n",
            ANSWERS,
            answers(),
            "## 4. What reopens a stream\n",
            REOPENING,
            effects("what happened", Effects.reopening()),
            byStateBefore(Effects.reopening()),
            "## 5. The cumulative status\n",
            CUMULATIVE,
            "### Persons\n",
            pairs(statuses -> CumulativeStatus.ofPerson(null, statuses)),
            BY_HAND,
            byHand(),
            "### Parties\n",
            pairs(CumulativeStatus::ofParty),
            ManualModel.text())
        .collect(Collectors.joining("\n"));
  }

  private static final String INTRODUCTION =
      """
      # The status model

      How the answer of a register, or the lack of one, becomes a status. Every table here is generated: the
      decisions of package `ua.ehealth.mimir.verification` are run on every case and their results printed.
      A test fails when this page and the code differ; it rewrites the page when run with
      `-Dtest=StatusModelTest -Dmimir.docs.write=true`.
      """;

  private static final String WORDS =
      """
      *now* is the time of the answer used: a reused answer keeps its time. *The row* is the row of MIMIR that
      holds the answer. *Kept* means that a date that stood there stays. A state *before* is the one before the claim.
      """;

  private static final String WITHOUT_CALL =
      """
      No UNZR; no PASSPORT or NATIONAL_ID with a number (blank is none); or a value of a wrong format. Nobody is asked.
      """;

  private static final String FORMATS =
      """
      Judged without white space and in upper case. Nothing else is corrected: a Latin letter that looks like a
      Cyrillic one is named, not replaced.
      """;

  private static final String ANSWERS =
      """
      Whether *found* is good or bad news is a property of the register, its polarity. Unavailable is everything
      that is no answer (code -2, a fault, an error, a timeout, a reply that is not what it should be): it moves nothing.
      """;

  private static final String REOPENING =
      """
      A reset: the data changed, or somebody asked for a re-check. A stream with nothing to ask about has no date.
      """;

  private static final String CUMULATIVE =
      """
      The worst of the streams decides, those of other processes too. A stream that a job has taken counts with the
      status it had before; the manual `IN_REVIEW` of the NHS stream counts as it stands. Two streams are enough to
      see the rule: rows and columns are their statuses.
      """;

  private static final String BY_HAND =
      """
      What already stands in `persons.verification_status` matters in one case: `NOT_VERIFIED` was set by hand, and
      no stream ever overwrites it.
      """;

  private static Table statuses() {
    Map<String, List<String>> causes = new LinkedHashMap<>();
    causes.put(
        code("VERIFICATION_NEEDED / " + Reason.INITIAL),
        List.of("the row existed before verification was introduced, or was just created"));
    causes.put(code("IN_REVIEW / " + Reason.AUTO), List.of("taken by a job"));
    Effects.withoutCall().forEach(effect -> addCause(causes, effect.name(), effect));
    for (var stream : ua.ehealth.mimir.verification.Stream.values()) {
      Effects.ofAnswers(stream)
          .forEach(effect -> addCause(causes, stream + ": " + effect.name(), effect));
    }
    Effects.reopening().forEach(effect -> addCause(causes, effect.name(), effect));
    Table table = new Table("status / reason", "when");
    causes.forEach((status, names) -> table.row(status, String.join("; ", names)));
    return table;
  }

  private static void addCause(Map<String, List<String>> causes, String name, Effect effect) {
    String status = effect.cells().getFirst();
    if (status.startsWith("`")) {
      causes.computeIfAbsent(status, _ -> new ArrayList<>()).add(name);
    }
  }

  private static String answers() {
    return Arrays.stream(ua.ehealth.mimir.verification.Stream.values())
        .map(stream ->
            """
            ### %s: `%s`, %s

            %s
            %s\
            """
                .formatted(
                    stream,
                    stream.register().service().code(),
                    switch (stream.register().polarity()) {
                      case FOUND_IS_GOOD -> "found is good";
                      case FOUND_IS_BAD -> "found is bad";
                    },
                    effects("answer", Effects.ofAnswers(stream)),
                    byStateBefore(Effects.ofAnswers(stream))))
        .collect(Collectors.joining("\n"));
  }

  private static String effects(String head, List<Effect> effects) {
    Table table = new Table(Stream.concat(Stream.of(head), Effect.COLUMNS.stream()).toList());
    effects.forEach(effect ->
        table.row(Stream.concat(Stream.of(effect.name()), effect.cells().stream()).toList()));
    return table.toString();
  }

  /** Status and date, for each state before. */
  private static String byStateBefore(List<Effect> effects) {
    Stream<String> names = effects.stream().map(Effect::name);
    Table table =
        new Table(Stream.concat(Stream.of("before: status and `unverified_at`"), names).toList());
    States.before()
        .forEach((name, before) ->
            table.row(
                Stream.concat(Stream.of(name), effects.stream().map(effect -> effect.after(before)))
                    .toList()));
    return table.toString();
  }

  private static String pairs(Function<List<String>, String> cumulative) {
    List<String> statuses =
        Stream.concat(
                Arrays.stream(StreamStatus.values()).map(StreamStatus::name), Stream.of(OTHER))
            .toList();
    Table table = new Table(Stream.concat(Stream.of(""), statuses.stream()).toList());
    for (String one : statuses) {
      Stream<String> row = statuses.stream().map(other -> cumulative.apply(List.of(one, other)));
      table.row(Stream.concat(Stream.of(one), row.map(Effect::code)).toList());
    }
    return table.toString();
  }

  private static String byHand() {
    List<String> streams = List.of("VERIFIED", "VERIFICATION_NEEDED", "NOT_VERIFIED");
    Table table =
        new Table(
            Stream.concat(Stream.of("stands there"), streams.stream().map(s -> "worst stream " + s))
                .toList());
    for (String current :
        List.of("VERIFIED", "VERIFICATION_NEEDED", "CHANGES_NEEDED", "NOT_VERIFIED")) {
      Stream<String> row =
          streams.stream().map(stream -> CumulativeStatus.ofPerson(current, List.of(stream)));
      table.row(Stream.concat(Stream.of(current), row.map(Effect::code)).toList());
    }
    return table.toString();
  }
}
