package ua.ehealth.mimir.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** MIMIR holds the answer to each question that had to be asked, once, and no other. */
final class OnceAudit {
  private final Situation situation;
  private final List<String> differences = new ArrayList<>();

  OnceAudit(Situation situation) {
    this.situation = situation;
  }

  List<String> differences() {
    AnswerTables answers = new AnswerTables(situation.databases().mimir());
    Map<OurStream, Set<Question>> questions = situation.questions();
    List<String> kept = new ArrayList<>();
    questions.forEach((stream, asked) -> {
      Set<AnswerTables.Row> expected = new HashSet<>();
      int[] codes = new int[3];
      for (Question question : asked) {
        int code = situation.oracle().answer(question);
        codes[code + 1]++;
        Expected.of(stream, question, code)
            .stored()
            .ifPresent(stored -> expected.add(new AnswerTables.Row(stored, code)));
      }
      kept.add("%d/%d/%d".formatted(codes[0], codes[1], codes[2]));
      var found = answers.of(stream).values();
      if (found.size() != expected.size() || !expected.containsAll(found)) {
        differences.add(stream.table + " does not hold exactly the answers of the register");
      }
    });
    compareKept(kept);
    return differences;
  }

  /** Rejected, not found and found of each register: which register is which is Mimir's own. */
  private void compareKept(List<String> expected) {
    List<String> found =
        situation
            .databases()
            .mimir()
            .list(
                row -> row.getString(1),
                """
                select count(*) filter (where code = -1) || '/' || count(*) filter (where code = 0)
                  || '/' || count(*) filter (where code = 1)
                from register_answers group by register
                """);
    if (!expected.stream().sorted().toList().equals(found.stream().sorted().toList())) {
      differences.add("the kept answers are " + found + ", not " + expected);
    }
  }
}
