package ua.ehealth.mimir.api.graphql;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import java.util.Map;
import org.dataloader.DataLoaderRegistry;
import ua.ehealth.mimir.api.security.Access;
import ua.ehealth.mimir.api.security.Asker;
import ua.ehealth.mimir.api.security.Refusal;
import ua.ehealth.mimir.api.security.Scope;
import ua.ehealth.mimir.review.EmployeeFilter;
import ua.ehealth.mimir.review.Page;
import ua.ehealth.mimir.review.PartyFilter;
import ua.ehealth.mimir.review.PartyList;
import ua.ehealth.mimir.review.Portion;
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
    fields.join(wiring);
    wiring
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
                type.dataFetcher("party", parties::one)
                    .dataFetcher("unverifiedParties", this::unverified))
        .type(
            "Mutation",
            type ->
                type.dataFetcher(
                    "revealParty",
                    call -> parties.reveal(call, Scope.PARTY_VERIFICATION_DETAILS, "partyId")));
  }

  @Override
  public List<Nodes.Kind> nodes() {
    return List.of(parties.nodes());
  }

  @Override
  public void load(DataLoaderRegistry loaders, Asking asking) {
    fields.load(loaders);
  }

  private Pages.Connection<SubjectReview> unverified(DataFetchingEnvironment call) {
    Asker asker = Asking.asker(call, Scope.PARTY_VERIFICATION_READ);
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
    Portion portion = Pages.portion(call);
    Page<SubjectReview> page = Pages.read(() -> list.page(filter, Filters.order(call), portion));
    return parties.page(asker, page, portion);
  }

  private static StreamFilter ofParties(StreamFilter filter) {
    if (filter.stream() != null && !filter.stream().concerns(SubjectKind.PARTY)) {
      throw Refusal.unprocessable("value is not allowed in enum");
    }
    return filter;
  }
}
