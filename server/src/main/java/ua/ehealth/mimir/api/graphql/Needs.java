package ua.ehealth.mimir.api.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.idl.SchemaDirectiveWiring;
import graphql.schema.idl.SchemaDirectiveWiringEnvironment;
import java.util.Optional;
import ua.ehealth.mimir.api.security.Scope;

/** {@code @needs} of the schema: which scope a field takes, looked at before anything else. */
final class Needs implements SchemaDirectiveWiring {
  static final String NAME = "needs";

  /** What the schema says of a field; empty where it says nothing. */
  static Optional<Scope> of(GraphQLFieldDefinition field) {
    return Optional.ofNullable(field.getAppliedDirective(NAME)).map(Needs::scope);
  }

  @Override
  public GraphQLFieldDefinition onField(
      SchemaDirectiveWiringEnvironment<GraphQLFieldDefinition> environment) {
    Scope scope = scope(environment.getAppliedDirective());
    DataFetcher<?> function = environment.getFieldDataFetcher();
    environment.setFieldDataFetcher(call -> {
      Asking.of(call).require(scope);
      return function.get(call);
    });
    return environment.getElement();
  }

  private static Scope scope(GraphQLAppliedDirective directive) {
    String text = directive.getArgument("scope").getValue();
    return Scope.of(text).orElseThrow(() -> new IllegalStateException("no scope " + text));
  }
}
