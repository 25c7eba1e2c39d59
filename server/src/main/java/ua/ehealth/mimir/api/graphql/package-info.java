/** GraphQL (specification 4.2): {@code POST /graphql}. The functions hold no logic of their own. */
package ua.ehealth.mimir.api.graphql;
