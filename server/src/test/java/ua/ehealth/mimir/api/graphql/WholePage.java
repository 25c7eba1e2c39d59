package ua.ehealth.mimir.api.graphql;

/** The longest question that a page of the web asks: a list with everything. */
final class WholePage {
  private static final String STREAM =
      "{ verificationStatus verificationReason verificationComment status syncedAt unverifiedAt }";

  static final String DOCUMENT =
      """
      query ($first: Int, $after: String) {
        unverifiedPersons(first: $first, after: $after) {
          pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
          edges {
            cursor
            node {
              id databaseId status isActive verificationStatus updatedAt
              verificationDetails {
                unzr S mvsPassport S dmsPassport S drfo S dracsDeath S manualRules S
              }
              identity {
                lastName firstName secondName birthDate taxId unzr masked
                documents { type number issuedAt expirationDate }
              }
              verificationHistory(first: 10) {
                pageInfo { hasNextPage endCursor }
                nodes {
                  stream cause causedBy fromStatus fromReason toStatus toReason registerCode
                  ruleVersion run occurredAt
                }
              }
            }
          }
        }
      }
      """
          .replace(" S ", " " + STREAM + " ")
          .replace(" S\n", " " + STREAM + "\n");

  private WholePage() {}
}
