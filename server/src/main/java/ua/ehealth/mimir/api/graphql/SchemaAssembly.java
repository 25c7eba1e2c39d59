package ua.ehealth.mimir.api.graphql;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The schema: its files, joined to what answers them. */
final class SchemaAssembly {
  private SchemaAssembly() {}

  static GraphQLSchema of(List<Functions> parts) {
    TypeDefinitionRegistry types = new SchemaParser().parse(file("base"));
    RuntimeWiring.Builder wiring =
        RuntimeWiring.newRuntimeWiring()
            .scalar(Scalars.UUID_TYPE)
            .scalar(Scalars.DATE_TIME)
            .directive(Needs.NAME, new Needs());
    new Nodes(parts).join(wiring);
    for (Functions part : parts) {
      types.merge(new SchemaParser().parse(file(part.part())));
      part.join(wiring);
    }
    return new SchemaGenerator().makeExecutableSchema(types, wiring.build());
  }

  /** The whole schema in its own language, as people and tools read it. */
  static String print(GraphQLSchema schema) {
    return new SchemaPrinter(
            SchemaPrinter.Options.defaultOptions()
                .includeScalarTypes(true)
                .includeDirectiveDefinitions(true)
                .includeDirectives(directive -> directive.equals(Needs.NAME)))
        .print(schema);
  }

  private static String file(String part) {
    try (InputStream file = SchemaAssembly.class.getResourceAsStream(part + ".graphqls")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }
}
