package ua.ehealth.mimir.verification;

import java.util.List;
import ua.ehealth.mimir.registry.Answer;
import ua.ehealth.mimir.registry.Question;
import ua.ehealth.mimir.registry.Trouble;
import ua.ehealth.mimir.subject.Flaw;

/** Everything that can happen to a stream, as the code decides it. */
final class Effects {
  private static final Rules REJECTION_IS_NO_ANSWER =
      new Rules(Rules.OnRejected.UNAVAILABLE, true, Rules.VERSION);

  private Effects() {}

  static List<Effect> withoutCall() {
    return List.of(
        new Effect("nothing to ask about", Decisions::dataAbsent),
        new Effect("wrong format", before -> Decisions.dataIncorrect(before, States.NOW)));
  }

  static List<Effect> ofAnswers(Stream stream) {
    return List.of(
        answer("Found (1)", stream, Rules.DEFAULT, new Answer.Found("")),
        answer("NotFound (0)", stream, Rules.DEFAULT, new Answer.NotFound("")),
        answer("Rejected (-1)", stream, Rules.DEFAULT, new Answer.Rejected("")),
        answer(
            "Rejected, `ON_REJECTED=unavailable`",
            stream,
            REJECTION_IS_NO_ANSWER,
            new Answer.Rejected("")),
        answer(
            "Unavailable",
            stream,
            Rules.DEFAULT,
            new Answer.Unavailable(Trouble.of(Trouble.Kind.TRANSIENT, "timeout.reply"))));
  }

  static List<Effect> reopening() {
    Question question = new Question.OfUnzr("", "", "", "", Subjects.TODAY);
    return List.of(
        reset("reset, there is something to ask", new Inquiry.Ask(question)),
        reset(
            "reset, its format is wrong",
            new Inquiry.DataIncorrect("", List.of(new Flaw.NotADigit(1)))),
        reset("reset, there is nothing to ask about", new Inquiry.DataAbsent()),
        new Effect("the question changed during the call", Decisions::askAgain));
  }

  private static Effect reset(String name, Inquiry inquiry) {
    return new Effect(name, before -> Decisions.reset(before, inquiry));
  }

  private static Effect answer(String name, Stream stream, Rules rules, Answer answer) {
    return new Effect(
        name,
        before ->
            Decisions.read(rules, answer) instanceof Answer.Definite definite
                ? Decisions.answered(stream, before, definite, States.ROW, States.NOW)
                : before);
  }
}
