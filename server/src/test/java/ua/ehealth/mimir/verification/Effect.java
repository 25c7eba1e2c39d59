package ua.ehealth.mimir.verification;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What a decision does to each column of a stream, found by trying it on every state before.
 *
 * @param name the reader's word for what happened
 */
record Effect(String name, UnaryOperator<StreamState> decision) {
  static final List<String> COLUMNS =
      List.of("status / reason", "data_id", "data_status", "synced_at", "unverified_at");

  private static final String AS_BEFORE = "as before";
  private static final Map<Object, String> WORDS =
      Map.of(States.ROW, "the row", States.NOW, "now", States.EARLIER, "kept");

  private static final List<Function<StreamState, Object>> READERS =
      List.of(
          state -> code(state.status() + " / " + state.reason()),
          StreamState::dataId,
          StreamState::dataStatus,
          StreamState::syncedAt,
          StreamState::unverifiedAt);

  /** One cell a column of {@link #COLUMNS}. */
  List<String> cells() {
    return READERS.stream().map(this::everywhere).toList();
  }

  /** Status and date after one state before, in short. */
  String after(StreamState before) {
    StreamState after = decision.apply(before);
    return after.equals(before)
        ? AS_BEFORE
        : code(after.status().name()) + ", " + word(after.unverifiedAt());
  }

  private String everywhere(Function<StreamState, Object> column) {
    if (States.before().values().stream().allMatch(before -> same(column, before))) {
      return AS_BEFORE;
    }
    Set<String> words =
        States.before().values().stream()
            .map(before -> word(column.apply(decision.apply(before))))
            .collect(Collectors.toSet());
    return words.size() == 1 ? words.iterator().next() : "by the state before";
  }

  private boolean same(Function<StreamState, Object> column, StreamState before) {
    return Objects.equals(column.apply(before), column.apply(decision.apply(before)));
  }

  private static String word(Object value) {
    return value == null ? "NULL" : WORDS.getOrDefault(value, value.toString());
  }

  static String code(String text) {
    return "`" + text + "`";
  }
}
