package ua.ehealth.mimir.settings;

import java.util.List;

/** The settings of GraphQL (specification 4.2). */
final class GraphqlKeys {
  static final Setting<Boolean> INTROSPECTION =
      Setting.of(
          "MIMIR_GRAPHQL_INTROSPECTION",
          Formats.yesOrNo(),
          "true",
          "4.2",
          "Whether the schema may be asked for, by introspection and at `/graphql/schema`");

  static final List<Setting<?>> ALL = List.of(INTROSPECTION);

  private GraphqlKeys() {}
}
