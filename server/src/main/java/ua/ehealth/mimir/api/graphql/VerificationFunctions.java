package ua.ehealth.mimir.api.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import java.util.function.Function;
import ua.ehealth.mimir.review.StreamReview;

/** What verification is made of, for persons and parties alike. */
final class VerificationFunctions implements Functions {

  @Override
  public String part() {
    return "verification";
  }

  @Override
  public void join(RuntimeWiring.Builder wiring) {
    wiring.type(
        "StreamVerification",
        type ->
            type.dataFetcher("verificationStatus", of(StreamReview::status))
                .dataFetcher("verificationReason", of(StreamReview::reason))
                .dataFetcher("verificationComment", of(StreamReview::comment))
                .dataFetcher("status", of(StreamReview::result))
                .dataFetcher("syncedAt", of(StreamReview::syncedAt))
                .dataFetcher("unverifiedAt", of(StreamReview::unverifiedAt)));
  }

  private static DataFetcher<Object> of(Function<StreamReview, Object> field) {
    return call -> field.apply(call.getSource());
  }
}
