package ua.ehealth.mimir.operation;

import java.util.Optional;
import java.util.UUID;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.sync.Job;
import ua.ehealth.mimir.sync.RunOrder;
import ua.ehealth.mimir.sync.RunState;

/** The orders in the rows of {@code sync_runs}. */
final class OrderedRuns {
  private static final String SEE =
      """
      select job, state, alive_until < now() as dead, order_word, ordered_by, order_reason, ordered_at
      from sync_runs where id = :run
      """;

  /** Nobody is left to follow an order to a run that is paused or whose process died. */
  private static final String ORDER =
      """
      update sync_runs set order_word = :word, ordered_by = :by, order_reason = :reason,
        ordered_at = now(),
        state = case when rests then :settled else state end,
        ended_at = case when rests and :settled <> 'paused' then now() end
      from (
        select state = 'paused' or alive_until < now() as rests from sync_runs where id = :run) r
      where id = :run
      """;

  private final Database mimir;

  OrderedRuns(Database mimir) {
    this.mimir = mimir;
  }

  /**
   * How a run stands.
   *
   * @param dead its process has not been heard of for too long
   */
  record Standing(Job job, RunState state, boolean dead, Optional<RunOrder> order) {

    /** It rests; so does one whose process died before it could follow the order. */
    boolean paused() {
      return state == RunState.PAUSED || (dead && ordered(RunOrder.Word.PAUSE));
    }

    boolean pausing() {
      return state == RunState.RUNNING && !dead && ordered(RunOrder.Word.PAUSE);
    }

    boolean stopping() {
      return state == RunState.RUNNING && ordered(RunOrder.Word.STOP);
    }

    private boolean ordered(RunOrder.Word word) {
      return order.filter(given -> given.word() == word).isPresent();
    }

    String inWords() {
      return order.map(RunOrder::inWords).orElse(state.code());
    }
  }

  /** Throws {@link OrderRefused} if there is no such run. */
  Standing seen(UUID run) {
    return read(run, SEE);
  }

  /** The same, and nobody changes it before this transaction ends. */
  Standing locked(UUID run) {
    return read(run, SEE + "for no key update");
  }

  private Standing read(UUID run, String sql) {
    return mimir
        .jdbc()
        .sql(sql)
        .param("run", run)
        .query((row, _) ->
            new Standing(
                Job.named(row.getString("job")),
                RunState.of(row.getString("state")),
                row.getBoolean("dead"),
                RunOrder.read(row)))
        .optional()
        .orElseThrow(() -> new OrderRefused(OrderRefused.Why.NO_SUCH_RUN, "there is no such run"));
  }

  void order(UUID run, RunOrder.Word word, OperatorOrder order) {
    mimir
        .jdbc()
        .sql(ORDER)
        .param("run", run)
        .param("word", word.code())
        .param("by", order.by())
        .param("reason", order.reason())
        .param("settled", word == RunOrder.Word.PAUSE ? "paused" : "stopped")
        .update();
  }
}
