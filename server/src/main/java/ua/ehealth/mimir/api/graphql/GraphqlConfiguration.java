package ua.ehealth.mimir.api.graphql;

import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import ua.ehealth.mimir.api.security.Access;
import ua.ehealth.mimir.settings.Settings;

/** GraphQL over HTTP (specification 4.2). */
@Configuration(proxyBeanMethods = false)
public class GraphqlConfiguration {
  /** Subscriptions at once, of everybody together. */
  private static final int MOST_STREAMS = 100;

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
}
