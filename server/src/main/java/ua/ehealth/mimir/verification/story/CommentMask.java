package ua.ehealth.mimir.verification.story;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An operator's own words, without what nobody is to read there: numbers long enough to be
 * somebody's, and the subject's own names in whatever case.
 */
final class CommentMask {
  private static final int MOST = 500;

  /** Five digits or more, however grouped, with the two letters of a serial before them. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<!\\p{L})(?:\\p{L}{2}[\\h\\p{Pd}№]*)?\\p{Nd}(?:[\\h\\p{Pd}./]*\\p{Nd}){4,}");

  private static final Pattern DATE =
      Pattern.compile("(?:0?[1-9]|[12]\\d|3[01])\\.(?:0?[1-9]|1[0-2])\\.(?:19|20)\\d\\d");

  /** Names are declined at their end. */
  private static final int ENDING = 2;

  private static final int LEAST_STEM = 3;

  private final List<Pattern> names;

  CommentMask(List<String> names) {
    this.names =
        names.stream()
            .flatMap(name -> Pattern.compile("[^\\p{L}'’ʼ]+").splitAsStream(name))
            .filter(word -> word.codePointCount(0, word.length()) > 1)
            .map(CommentMask::pattern)
            .collect(Collectors.toUnmodifiableList());
  }

  private static Pattern pattern(String name) {
    String stem =
        name.substring(0, Math.max(Math.min(LEAST_STEM, name.length()), name.length() - ENDING));
    return Pattern.compile(
        "(?<!\\p{L})" + Pattern.quote(stem) + "[\\p{L}'’ʼ]*",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** In one line, of bounded length. */
  String of(String comment) {
    String line = comment.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
    String masked =
        NUMBER.matcher(line).replaceAll(found -> isDate(found) ? found.group() : stars(found));
    for (Pattern name : names) {
      masked = name.matcher(masked).replaceAll(CommentMask::stars);
    }
    return masked.length() > MOST ? masked.substring(0, MOST) + "…" : masked;
  }

  private static boolean isDate(MatchResult found) {
    return DATE.matcher(found.group()).matches();
  }

  private static String stars(MatchResult found) {
    return found.group().replaceAll("[\\p{L}\\p{Nd}]", "*");
  }
}
