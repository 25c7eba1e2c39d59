package ua.ehealth.mimir.api.graphql;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dataloader.DataLoaderRegistry;
import ua.ehealth.mimir.api.security.Access;
import ua.ehealth.mimir.api.security.Refusal;
import ua.ehealth.mimir.api.security.Scope;
import ua.ehealth.mimir.review.EmployeeFilter;
import ua.ehealth.mimir.review.Page;
import ua.ehealth.mimir.review.PartyFilter;
import ua.ehealth.mimir.review.PartyList;
import ua.ehealth.mimir.review.ReviewedStream;
import ua.ehealth.mimir.review.StreamFilter;
import ua.ehealth.mimir.review.SubjectReview;
import ua.ehealth.mimir.subject.SubjectKind;

/** Parties: one, and the list of those who need attention. */
final class PartyFunctions implements Functions {
  private final Subjects parties;
  private final PartyList list;
  private final Access access;
  private final SubjectFields fields;

  PartyFunctions(Subjects parties, PartyList list, Access access, SubjectFields fields) {
    this.parties = parties;
    this.list = list;
    this.access = access;
    this.fields = fields;
  }

  @Override
  public String part() {
    return "parties";
  }

  @Override
  public void join(RuntimeWiring.Builder wiring) {
    TypeRuntimeWiring.Builder party = TypeRuntimeWiring.newTypeWiring("Party");
    fields.join(party);
    wiring
        .type(party)
        .type(
            SubjectFields.details(
                "PartyVerificationDetails",
                Map.of(
                    "mvsPassport", ReviewedStream.MVS_PASSPORT,
                    "dmsPassport", ReviewedStream.DMS_PASSPORT,
                    "drfo", ReviewedStream.DRFO,
                    "dracsDeath", ReviewedStream.DRACS_DEATH)))
        .type(
            "Query",
            type ->
                type.dataFetcher("party", this::party)
                    .dataFetcher("unverifiedParties", this::unverified))
        .type("Mutation", type -> type.dataFetcher("revealParty", this::reveal));
  }

  @Override
  public List<Nodes.Kind> nodes() {
    return List.of(parties.nodes());
  }

  @Override
  public void load(DataLoaderRegistry loaders, Asking asking) {
    fields.load(loaders);
  }

  private SubjectReview party(DataFetchingEnvironment call) {
    Looks.Asker asker = Asking.of(call).asker(Scope.PARTY_VERIFICATION_DETAILS);
    return parties.one(
        "party", asker, Arguments.id(call.getArgument("id"), NodeType.PARTY, parties.unknown()));
  }

  private Pages.Connection<SubjectReview> unverified(DataFetchingEnvironment call) {
    Looks.Asker asker = Asking.of(call).asker(Scope.PARTY_VERIFICATION_READ);
    Filters filters = Filters.of(call);
    EmployeeFilter employees =
        access
            .onlyEmployedBy(asker.caller())
            .map(EmployeeFilter.ANY::withEmployer)
            .orElse(EmployeeFilter.ANY);
    PartyFilter filter =
        PartyFilter.ALL
            .withVerificationStatuses(filters.verificationStatuses())
            .withStream(ofParties(filters.stream()))
            .withEmployees(employees);
    Page<SubjectReview> page =
        Pages.read(() -> list.page(filter, Filters.order(call), Filters.portion(call)));
    return parties.page("unverifiedParties", asker, page, Pages.after(call) != null);
  }

  private static StreamFilter ofParties(StreamFilter filter) {
    if (filter.stream() != null && !filter.stream().concerns(SubjectKind.PARTY)) {
      throw Refusal.unprocessable("value is not allowed in enum");
    }
    return filter;
  }

  private Map<String, Object> reveal(DataFetchingEnvironment call) {
    Looks.Asker asker = Asking.of(call).asker(Scope.PARTY_VERIFICATION_DETAILS);
    UUID id = Arguments.id(Arguments.input(call).get("partyId"), NodeType.PARTY, parties.unknown());
    return Map.of("identity", parties.reveal("revealParty", asker, id));
  }
}
