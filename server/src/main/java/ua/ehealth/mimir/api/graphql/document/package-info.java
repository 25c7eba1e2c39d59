/**
 * What can be said of a GraphQL document before it is executed: whether it is one, how much it asks
 * for, and what is wrong with its arguments. Knows the schema, and no function behind it.
 */
package ua.ehealth.mimir.api.graphql.document;
