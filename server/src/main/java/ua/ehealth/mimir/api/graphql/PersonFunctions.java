package ua.ehealth.mimir.api.graphql;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import java.util.Map;
import org.dataloader.DataLoaderRegistry;
import ua.ehealth.mimir.api.security.Asker;
import ua.ehealth.mimir.api.security.Scope;
import ua.ehealth.mimir.review.Page;
import ua.ehealth.mimir.review.PersonFilter;
import ua.ehealth.mimir.review.PersonList;
import ua.ehealth.mimir.review.Portion;
import ua.ehealth.mimir.review.ReviewedStream;
import ua.ehealth.mimir.review.SubjectReview;

/** Persons: one, and the list of those who need attention. */
final class PersonFunctions implements Functions {
  private final Subjects persons;
  private final PersonList list;
  private final SubjectFields fields;

  PersonFunctions(Subjects persons, PersonList list, SubjectFields fields) {
    this.persons = persons;
    this.list = list;
    this.fields = fields;
  }

  @Override
  public String part() {
    return "persons";
  }

  @Override
  public void join(RuntimeWiring.Builder wiring) {
    fields.join(wiring);
    wiring
        .type(
            SubjectFields.details(
                "PersonVerificationDetails",
                Map.of(
                    "unzr", ReviewedStream.UNZR,
                    "mvsPassport", ReviewedStream.MVS_PASSPORT,
                    "dmsPassport", ReviewedStream.DMS_PASSPORT,
                    "drfo", ReviewedStream.DRFO,
                    "dracsDeath", ReviewedStream.DRACS_DEATH,
                    "manualRules", ReviewedStream.NHS)))
        .type(
            "Query",
            type ->
                type.dataFetcher("person", persons::one)
                    .dataFetcher("unverifiedPersons", this::unverified))
        .type(
            "Mutation",
            type ->
                type.dataFetcher(
                    "revealPerson", call -> persons.reveal(call, Scope.PERSON_READ, "personId")));
  }

  @Override
  public List<Nodes.Kind> nodes() {
    return List.of(persons.nodes());
  }

  @Override
  public void load(DataLoaderRegistry loaders, Asking asking) {
    fields.load(loaders);
  }

  private Pages.Connection<SubjectReview> unverified(DataFetchingEnvironment call) {
    Asker asker = Asking.asker(call, Scope.PERSON_VERIFICATION_READ);
    Filters filters = Filters.of(call);
    PersonFilter filter =
        PersonFilter.ALL_ACTIVE
            .withVerificationStatuses(filters.verificationStatuses())
            .withStream(filters.stream());
    Portion portion = Pages.portion(call);
    Page<SubjectReview> page = Pages.read(() -> list.page(filter, Filters.order(call), portion));
    return persons.page(asker, page, portion);
  }
}
