package ua.ehealth.mimir.api.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import ua.ehealth.mimir.api.security.Asker;
import ua.ehealth.mimir.api.security.Refusal;
import ua.ehealth.mimir.api.security.Scope;
import ua.ehealth.mimir.operation.OperatorOrder;
import ua.ehealth.mimir.operation.OrderRefused;

/** What operators order, with who they are and why. */
final class Orders {
  private Orders() {}

  /**
   * Of a call.
   *
   * @param input with the {@code reason}
   * @throws Refusal 422 for a reason that will not do
   */
  static OperatorOrder of(DataFetchingEnvironment call, Map<String, Object> input) {
    Asker asker = Asking.asker(call, Scope.SYNC_OPERATE);
    String reason = Arguments.text(input.get("reason"));
    try {
      return new OperatorOrder(
          asker.caller().user().toString(), reason, Optional.of(asker.requestId()));
    } catch (IllegalArgumentException wrong) {
      throw Refusal.unprocessable(wrong.getMessage());
    }
  }

  /**
   * Has an order followed.
   *
   * @throws Refusal 404 for a run that is none, 409 where it cannot be followed
   */
  static <T> T follow(Supplier<T> order) {
    try {
      return order.get();
    } catch (OrderRefused refused) {
      throw refused.why() == OrderRefused.Why.NO_SUCH_RUN
          ? Refusal.notFound("Run not found")
          : Refusal.conflict(refused.getMessage());
    }
  }
}
