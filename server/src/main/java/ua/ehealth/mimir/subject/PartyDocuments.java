package ua.ehealth.mimir.subject;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A party's list of documents, which nothing has ever validated (specification 1.4). */
public final class PartyDocuments {
  private static final JsonMapper JSON = new JsonMapper();

  private PartyDocuments() {}

  /**
   * The documents in the order of the list; what is no document is passed over.
   *
   * @param json as PostgreSQL writes a jsonb, so well-formed; null where there is none
   */
  public static List<IdentityDocument> read(String json) {
    if (json == null) {
      return List.of();
    }
    JsonNode list = JSON.readTree(json);
    List<IdentityDocument> documents = new ArrayList<>();
    if (list.isArray()) {
      for (JsonNode entry : list) {
        if (entry.isObject()) {
          documents.add(document(entry));
        }
      }
    }
    return documents;
  }

  private static IdentityDocument document(JsonNode entry) {
    return new IdentityDocument(
        null,
        text(entry, "type"),
        text(entry, "number"),
        StoredDate.read(text(entry, "issued_at")),
        StoredDate.read(text(entry, "expiration_date")));
  }

  /** A number written without quotes is a number all the same. */
  private static String text(JsonNode entry, String name) {
    JsonNode value = entry.path(name);
    if (value.isString()) {
      return value.stringValue();
    }
    return value.isNumber() ? value.asString() : null;
  }
}
