package ua.ehealth.mimir.api.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.util.EnumMap;
import java.util.Map;
import ua.ehealth.mimir.api.security.Access;
import ua.ehealth.mimir.api.security.Asker;
import ua.ehealth.mimir.api.security.Caller;
import ua.ehealth.mimir.api.security.Refusal;
import ua.ehealth.mimir.api.security.Scope;

/** One request while it is answered: who asks, looked up once for each scope. */
final class Asking {
  private final Access access;
  private final String requestId;
  private final Map<Scope, Admission> admissions = new EnumMap<>(Scope.class);

  Asking(Access access, String requestId) {
    this.access = access;
    this.requestId = requestId;
  }

  static Asking of(DataFetchingEnvironment environment) {
    return environment.getGraphQlContext().get(Asking.class);
  }

  String requestId() {
    return requestId;
  }

  /**
   * Who asks, if that is allowed.
   *
   * @throws Refusal as {@link Access#require}
   */
  Caller require(Scope scope) {
    return admissions.computeIfAbsent(scope, this::look).caller();
  }

  /**
   * Who makes a call, if that is allowed.
   *
   * @throws Refusal as {@link Access#require}
   */
  static Asker asker(DataFetchingEnvironment call, Scope scope) {
    Asking asking = of(call);
    return new Asker(call.getField().getName(), asking.require(scope), asking.requestId);
  }

  private Admission look(Scope scope) {
    try {
      return new Admission(access.require(scope), null);
    } catch (Refusal refusal) {
      return new Admission(null, refusal);
    }
  }

  private record Admission(Caller admitted, Refusal refusal) {
    Caller caller() {
      if (refusal != null) {
        throw refusal;
      }
      return admitted;
    }
  }
}
