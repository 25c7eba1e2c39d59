package ua.ehealth.mimir.api.graphql.document;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import java.util.List;
import java.util.Objects;

/** Texts as documents. */
public final class Documents {
  private static final ParserOptions OPTIONS =
      ParserOptions.newParserOptions()
          .maxCharacters(Bounds.CHARACTERS)
          .maxTokens(Bounds.TOKENS)
          .maxWhitespaceTokens(Bounds.CHARACTERS)
          .maxRuleDepth(Bounds.RULE_DEPTH)
          .captureIgnoredChars(false)
          .captureLineComments(false)
          .readerTrackData(false)
          .redactTokenParserErrorMessages(true)
          .build();

  private Documents() {}

  /**
   * Reads a document.
   *
   * @throws Unacceptable if it is none, or too long
   */
  public static Document parse(String text) {
    try {
      return new Parser()
          .parseDocument(
              ParserEnvironment.newParserEnvironment()
                  .document(text)
                  .parserOptions(OPTIONS)
                  .build());
    } catch (ParseCancelledException
        | ParseCancelledTooDeepException
        | ParseCancelledTooManyCharsException tooLong) {
      throw new Unacceptable("the document is too long");
    } catch (InvalidSyntaxException wrong) {
      throw new Unacceptable("the document is not well-formed GraphQL", wrong.getLocation());
    }
  }

  /**
   * The operation that is wanted.
   *
   * @param name null or empty: the only one
   * @throws Unacceptable if there is none, or not exactly one
   */
  public static OperationDefinition operation(Document document, String name) {
    List<OperationDefinition> operations = document.getDefinitionsOfType(OperationDefinition.class);
    boolean named = name != null && !name.isEmpty();
    List<OperationDefinition> wanted =
        named
            ? operations.stream().filter(each -> Objects.equals(each.getName(), name)).toList()
            : operations;
    if (wanted.size() != 1) {
      throw new Unacceptable(
          named || operations.isEmpty()
              ? "the document has no such operation"
              : "the document has several operations: operationName must say which");
    }
    return wanted.getFirst();
  }
}
