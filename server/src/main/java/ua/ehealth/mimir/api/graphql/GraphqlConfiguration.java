package ua.ehealth.mimir.api.graphql;

import com.fasterxml.uuid.Generators;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import ua.ehealth.mimir.api.security.Access;
import ua.ehealth.mimir.api.security.Looks;
import ua.ehealth.mimir.database.Databases;
import ua.ehealth.mimir.operation.RegisterControl;
import ua.ehealth.mimir.operation.RegistersReader;
import ua.ehealth.mimir.operation.RunControl;
import ua.ehealth.mimir.operation.RunsReader;
import ua.ehealth.mimir.registry.answers.QuestionHash;
import ua.ehealth.mimir.review.Histories;
import ua.ehealth.mimir.review.Identities;
import ua.ehealth.mimir.review.PartyList;
import ua.ehealth.mimir.review.PersonList;
import ua.ehealth.mimir.review.Reviews;
import ua.ehealth.mimir.settings.Settings;
import ua.ehealth.mimir.subject.SubjectKind;
import ua.ehealth.mimir.sync.Engine;
import ua.ehealth.mimir.sync.Stories;
import ua.ehealth.mimir.sync.subjects.ManualReview;
import ua.ehealth.mimir.sync.subjects.Resubmission;
import ua.ehealth.mimir.time.Stopwatch;
import ua.ehealth.mimir.unzrinfo.UnzrInfoRequests;

/** GraphQL over HTTP (specification 4.2): which functions there are, and what they stand on. */
@Configuration(proxyBeanMethods = false)
public class GraphqlConfiguration {
  /** Subscriptions at once, of everybody together. */
  private static final int MOST_STREAMS = 100;

  private final Supplier<UUID> ids = Generators.timeBasedEpochGenerator()::generate;

  @Bean
  Subjects personSubjects(Databases databases, Access access, Reviews reviews, Looks looks) {
    return new Subjects(SubjectKind.PERSON, access, reviews, new Identities(databases), looks);
  }

  @Bean
  Subjects partySubjects(Databases databases, Access access, Reviews reviews, Looks looks) {
    return new Subjects(SubjectKind.PARTY, access, reviews, new Identities(databases), looks);
  }

  @Bean
  Functions verificationFunctions() {
    return new VerificationFunctions();
  }

  @Bean
  Functions personFunctions(Databases databases, Subjects personSubjects) {
    return new PersonFunctions(
        personSubjects, new PersonList(databases.mpi()), fields(SubjectKind.PERSON, databases));
  }

  @Bean
  Functions partyFunctions(Databases databases, Access access, Subjects partySubjects) {
    return new PartyFunctions(
        partySubjects,
        new PartyList(databases.prm()),
        access,
        fields(SubjectKind.PARTY, databases));
  }

  @Bean
  Functions moveFunctions(Databases databases, Settings settings, Subjects personSubjects) {
    return new MoveFunctions(
        personSubjects,
        new Resubmission(databases.mpi(), settings.engine().zone(), ids),
        new ManualReview(databases.mpi(), ids));
  }

  @Bean
  Functions storyFunctions(
      Databases databases, Settings settings, QuestionHash hash, List<Subjects> subjects) {
    return new StoryFunctions(subjects, new Stories(settings, databases, hash));
  }

  @Bean
  Functions unzrInfoFunctions(UnzrInfoRequests requests) {
    return new UnzrInfoFunctions(requests);
  }

  @Bean
  Functions runFunctions(Databases databases, Settings settings, Engine engine) {
    return new RunFunctions(
        new RunsReader(databases.mimir(), settings),
        new RunControl(databases.mimir(), engine),
        Stopwatch.SYSTEM);
  }

  @Bean
  Functions registerFunctions(Databases databases, Settings settings) {
    return new RegisterFunctions(
        new RegistersReader(databases.mimir(), settings), new RegisterControl(databases.mimir()));
  }

  @Bean
  SimpleUrlHandlerMapping graphql(Settings settings, Access access, List<Functions> parts) {
    boolean introspection = settings.graphqlIntrospection();
    GraphQLSchema schema = SchemaAssembly.of(parts);
    return new SimpleUrlHandlerMapping(
        Map.of(
            "/graphql",
            new GraphqlHandler(
                new Answering(schema, parts, access, introspection),
                new EventStreams(MOST_STREAMS)),
            "/graphql/schema",
            new SchemaHandler(SchemaAssembly.print(schema), introspection)),
        Ordered.HIGHEST_PRECEDENCE);
  }

  private static SubjectFields fields(SubjectKind kind, Databases databases) {
    return new SubjectFields(kind, new Identities(databases), new Histories(databases));
  }
}
