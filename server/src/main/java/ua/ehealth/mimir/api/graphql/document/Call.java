package ua.ehealth.mimir.api.graphql.document;

import graphql.language.Field;
import graphql.schema.GraphQLFieldDefinition;
import java.util.List;

/**
 * A field of a document, and what the schema says of it.
 *
 * @param path the names of the fields that lead to it, its own at the end, as the answer calls them
 */
public record Call(Field field, GraphQLFieldDefinition definition, List<Object> path) {
  public Call {
    path = List.copyOf(path);
  }
}
