package ua.ehealth.mimir.bench.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import ua.ehealth.mimir.review.Portion;

/** Pages of those who need attention, with all that there is to say of every stream. */
final class GraphqlPages {
  private static final String QUERY =
      """
      query ($after: String) {
        unverifiedPersons(first: 50, after: $after) {
          edges {
            cursor
            node {
              id databaseId status isActive verificationStatus updatedAt
              verificationDetails {
                unzr { ...all } mvsPassport { ...all } dmsPassport { ...all }
                drfo { ...all } dracsDeath { ...all } manualRules { ...all }
              }
            }
          }
          pageInfo { hasNextPage endCursor }
        }
      }
      fragment all on StreamVerification {
        verificationStatus verificationReason verificationComment status syncedAt unverifiedAt
      }
      """;

  private final ApiClient client;

  GraphqlPages(ApiClient client) {
    this.client = client;
  }

  byte[] read(String cursor) {
    return client.graphql(QUERY, variables(cursor));
  }

  private static Map<String, Object> variables(String cursor) {
    Map<String, Object> variables = new HashMap<>();
    variables.put("after", cursor);
    return variables;
  }

  /** Walks from the first page to the last: where each full one begins; null is the first. */
  List<String> cursors() {
    List<String> cursors = new ArrayList<>();
    String next = null;
    while (true) {
      JsonNode page = client.data(QUERY, variables(next)).get("unverifiedPersons");
      if (page.get("edges").size() == Portion.USUAL) {
        cursors.add(next);
      }
      if (!page.at("/pageInfo/hasNextPage").asBoolean()) {
        return cursors;
      }
      next = page.at("/pageInfo/endCursor").asString();
    }
  }
}
