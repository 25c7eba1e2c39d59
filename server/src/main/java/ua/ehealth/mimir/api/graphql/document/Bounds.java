package ua.ehealth.mimir.api.graphql.document;

import graphql.introspection.Introspection;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** How much one request may ask for (specification 4.2): each bound with room for every page. */
public final class Bounds {
  /** Of a document. */
  static final int CHARACTERS = 32_768;

  /** Of a document, white space aside. */
  static final int TOKENS = 4_000;

  /** How deep the grammar may nest, values and types included. */
  static final int RULE_DEPTH = 200;

  /** Fields in each other: introspection by the usual tools takes 15. */
  static final int DEPTH = 16;

  /** Fields, those of a fragment as often as it is spread. */
  static final int FIELDS = 800;

  /** Fields of an operation's own. */
  static final int ROOT_FIELDS = 10;

  static final int ALIASES = 60;

  static final int DIRECTIVES = 60;

  static final int OPERATIONS = 10;

  /** Fields that an answer may come to, those of lists as often as the list may be long. */
  static final int COST = 60_000;

  private static final Set<String> INTROSPECTION =
      Set.of(Introspection.SchemaMetaFieldDef.getName(), Introspection.TypeMetaFieldDef.getName());

  private Bounds() {}

  /**
   * Looks whether a document is within all bounds, without looking whether it is valid.
   *
   * @throws Unacceptable if it is not
   */
  public static void check(Document document, Measure measure) {
    Weight total = Weight.NONE;
    int operations = 0;
    for (OperationDefinition each : document.getDefinitionsOfType(OperationDefinition.class)) {
      operations++;
      Weight weight = measure.of(each);
      refuse("root fields", weight.width(), ROOT_FIELDS);
      total = total.and(weight);
    }
    refuse("operations", operations, OPERATIONS);
    refuse("levels of fields", total.depth(), DEPTH);
    refuse("fields", total.fields(), FIELDS);
    refuse("aliases", total.aliases(), ALIASES);
    refuse("directives", total.directives(), DIRECTIVES);
    refuse("cost", total.cost(), COST);
  }

  /**
   * Looks whether a document asks for the schema, in whatever place.
   *
   * @throws Unacceptable if it does
   */
  public static void refuseIntrospection(Document document) {
    Deque<Node<?>> rest = new ArrayDeque<>(List.of(document));
    while (!rest.isEmpty()) {
      Node<?> node = rest.pop();
      if (node instanceof Field field && INTROSPECTION.contains(field.getName())) {
        throw new Unacceptable("introspection is switched off", field.getSourceLocation());
      }
      node.getChildren().forEach(rest::push);
    }
  }

  private static void refuse(String what, long is, int bound) {
    if (is > bound) {
      throw new Unacceptable("the document asks for too much: %s over %d".formatted(what, bound));
    }
  }
}
