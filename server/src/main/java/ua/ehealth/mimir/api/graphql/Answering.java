package ua.ehealth.mimir.api.graphql;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import graphql.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoaderRegistry;
import ua.ehealth.mimir.api.graphql.document.Bounds;
import ua.ehealth.mimir.api.graphql.document.Documents;
import ua.ehealth.mimir.api.graphql.document.Measure;
import ua.ehealth.mimir.api.graphql.document.Unacceptable;
import ua.ehealth.mimir.api.security.Access;

/**
 * Answers requests. A document that is not valid, or whose variables do not fit it, goes through
 * the checks of specification 4.1 in their order before anything is said of it.
 */
final class Answering {
  private final GraphQLSchema schema;
  private final GraphQL graphql;
  private final List<Functions> parts;
  private final Access access;
  private final Objections objections;
  private final boolean introspection;

  Answering(GraphQLSchema schema, List<Functions> parts, Access access, boolean introspection) {
    this.schema = schema;
    this.parts = List.copyOf(parts);
    this.access = access;
    this.objections = new Objections(schema, parts);
    this.introspection = introspection;
    // The document is parsed and validated before.
    this.graphql =
        GraphQL.newGraphQL(schema)
            .defaultDataFetcherExceptionHandler(new Failures())
            .preparsedDocumentProvider((input, _) ->
                CompletableFuture.completedFuture(
                    new PreparsedDocumentEntry(
                        input.getGraphQLContext().<Document>get(Document.class))))
            .build();
  }

  /** Answers on this thread, in its security context. */
  Answer answer(GraphqlRequest request, String requestId) {
    Document document;
    OperationDefinition operation;
    try {
      document = Documents.parse(request.query());
      Bounds.check(document, new Measure(schema, document, request.variables()));
      operation = Documents.operation(document, request.operationName());
      if (!introspection) {
        Bounds.refuseIntrospection(document);
      }
    } catch (Unacceptable wrong) {
      return Answer.refused(Fault.badRequest(wrong.getMessage()).at(wrong.location()));
    }
    Asking asking = new Asking(access, requestId);
    List<ValidationError> errors = new Validator().validateDocument(schema, document, Locale.ROOT);
    if (!errors.isEmpty()) {
      return Answer.refused(
          objections.orElse(
              new Objections.Subject(document, operation, request.variables()),
              asking,
              errors.stream().map(Objections::invalid).toList()));
    }
    ExecutionResult result = graphql.execute(input(request, document, asking));
    if (result.isDataPresent()) {
      return new Answer(
          result.getData(),
          true,
          result.getErrors().stream().map(error -> Failures.of(error, requestId)).toList());
    }
    return Answer.refused(
        objections.orElse(
            new Objections.Subject(document, operation, request.variables()),
            asking,
            List.of(Fault.badRequest("the variables do not fit the document"))));
  }

  private ExecutionInput input(GraphqlRequest request, Document document, Asking asking) {
    DataLoaderRegistry loaders = new DataLoaderRegistry();
    parts.forEach(part -> part.load(loaders, asking));
    return ExecutionInput.newExecutionInput(request.query())
        .operationName(request.operationName())
        .variables(request.variables())
        .locale(Locale.ROOT)
        .dataLoaderRegistry(loaders)
        .graphQLContext(context -> context.of(Asking.class, asking, Document.class, document))
        .build();
  }
}
