package ua.ehealth.mimir.api.graphql;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dataloader.DataLoaderRegistry;
import ua.ehealth.mimir.api.security.Scope;
import ua.ehealth.mimir.review.Page;
import ua.ehealth.mimir.review.PersonFilter;
import ua.ehealth.mimir.review.PersonList;
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
    TypeRuntimeWiring.Builder person = TypeRuntimeWiring.newTypeWiring("Person");
    fields.join(person);
    wiring
        .type(person)
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
                type.dataFetcher("person", this::person)
                    .dataFetcher("unverifiedPersons", this::unverified))
        .type("Mutation", type -> type.dataFetcher("revealPerson", this::reveal));
  }

  @Override
  public List<Nodes.Kind> nodes() {
    return List.of(persons.nodes());
  }

  @Override
  public void load(DataLoaderRegistry loaders, Asking asking) {
    fields.load(loaders);
  }

  private SubjectReview person(DataFetchingEnvironment call) {
    Looks.Asker asker = Asking.of(call).asker(Scope.PERSON_VERIFICATION_DETAILS);
    return persons.one(
        "person", asker, Arguments.id(call.getArgument("id"), NodeType.PERSON, persons.unknown()));
  }

  private Pages.Connection<SubjectReview> unverified(DataFetchingEnvironment call) {
    Looks.Asker asker = Asking.of(call).asker(Scope.PERSON_VERIFICATION_READ);
    Filters filters = Filters.of(call);
    PersonFilter filter =
        PersonFilter.ALL_ACTIVE
            .withVerificationStatuses(filters.verificationStatuses())
            .withStream(filters.stream());
    Page<SubjectReview> page =
        Pages.read(() -> list.page(filter, Filters.order(call), Filters.portion(call)));
    return persons.page("unverifiedPersons", asker, page, Pages.after(call) != null);
  }

  private Map<String, Object> reveal(DataFetchingEnvironment call) {
    Looks.Asker asker = Asking.of(call).asker(Scope.PERSON_READ);
    UUID id =
        Arguments.id(Arguments.input(call).get("personId"), NodeType.PERSON, persons.unknown());
    return Map.of("identity", persons.reveal("revealPerson", asker, id));
  }
}
