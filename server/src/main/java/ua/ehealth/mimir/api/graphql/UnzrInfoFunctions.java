package ua.ehealth.mimir.api.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import ua.ehealth.mimir.api.security.Asker;
import ua.ehealth.mimir.api.security.Refusal;
import ua.ehealth.mimir.api.security.Scope;
import ua.ehealth.mimir.unzrinfo.RequestRefused;
import ua.ehealth.mimir.unzrinfo.Requester;
import ua.ehealth.mimir.unzrinfo.UnzrInfo;
import ua.ehealth.mimir.unzrinfo.UnzrInfoRequests;

/** Personal information by UNZR: asked for, and read (specification 2.8, 4.2). */
final class UnzrInfoFunctions implements Functions {
  private final UnzrInfoRequests requests;

  UnzrInfoFunctions(UnzrInfoRequests requests) {
    this.requests = requests;
  }

  @Override
  public String part() {
    return "unzr-info";
  }

  @Override
  public void join(RuntimeWiring.Builder wiring) {
    wiring
        .type("Query", type -> type.dataFetcher("unzrInfoRegister", this::read))
        .type("Mutation", type -> type.dataFetcher("syncUnzrInfoRegister", this::request))
        .type(
            "UnzrInfo",
            type ->
                type.dataFetcher("id", of(info -> GlobalId.of(NodeType.UNZR_INFO, info.id())))
                    .dataFetcher("databaseId", of(UnzrInfo::id))
                    .dataFetcher("jobStatus", of(info -> info.jobStatus().code())));
  }

  @Override
  public List<Nodes.Kind> nodes() {
    return List.of(
        new Nodes.Kind(
            NodeType.UNZR_INFO,
            UnzrInfo.class::isInstance,
            (id, asker) -> requests.find(id, requester(asker))));
  }

  private static DataFetcher<Object> of(Function<UnzrInfo, Object> field) {
    return call -> field.apply(call.getSource());
  }

  private UnzrInfo read(DataFetchingEnvironment call) {
    Asker asker = Asking.asker(call, Scope.UNZR_READ);
    return requests.find(Arguments.text(call.getArgument("unzr")), requester(asker)).orElse(null);
  }

  private Map<String, UnzrInfo> request(DataFetchingEnvironment call) {
    Asker asker = Asking.asker(call, Scope.UNZR_WRITE);
    String unzr = Arguments.text(Arguments.input(call).get("unzr"));
    try {
      return Map.of("unzrInfo", requests.request(unzr, requester(asker)));
    } catch (RequestRefused refused) {
      throw refused.why() == RequestRefused.Cause.UNZR
          ? Refusal.unprocessable(refused.getMessage())
          : Refusal.conflict(refused.getMessage());
    }
  }

  private static Requester requester(Asker asker) {
    return new Requester(asker.caller().user(), asker.caller().client(), asker.requestId());
  }
}
