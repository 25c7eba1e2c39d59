package ua.ehealth.mimir.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ua.ehealth.mimir.emulator.population.RegisterTruth;

/**
 * What everybody's statuses must come to: a second reading of specification 1.5 to 1.7, 2.2, 2.4
 * and 2.5, which shares no code with the engine.
 */
final class Oracle {
  private static final String NEEDED = "VERIFICATION_NEEDED";
  private static final String NOT_VERIFIED = "NOT_VERIFIED";

  private final RegisterTruth truth;
  private final LocalDate today;

  /**
   * @param truth what the registers say
   * @param today in Kyiv
   */
  Oracle(RegisterTruth truth, LocalDate today) {
    this.truth = truth;
    this.today = today;
  }

  /** What the stream of an eligible subject must come to. */
  Expected expected(Subject subject, OurStream stream) {
    if (isAbsent(subject, stream)) {
      return Expected.NOT_NEEDED;
    }
    return question(subject, stream)
        .map(question -> Expected.of(stream, question, answer(question)))
        .orElse(Expected.WRONG_FORMAT);
  }

  private boolean isAbsent(Subject subject, OurStream stream) {
    return stream == OurStream.UNZR
        ? Written.isBlank(subject.unzr())
        : CurrentDocument.of(subject.documents(), today).isEmpty();
  }

  /** What a register has to be asked; nothing where there is nothing, or nothing right, to ask. */
  Optional<Question> question(Subject subject, OurStream stream) {
    if (stream == OurStream.UNZR) {
      return Optional.ofNullable(Written.normalised(subject.unzr()))
          .filter(Written::isUnzr)
          .map(unzr -> Question.aboutUnzr(subject, unzr));
    }
    return CurrentDocument.of(subject.documents(), today)
        .flatMap(document -> {
          String number = Written.normalised(document.number());
          return Written.isNumber(document, number)
              ? Optional.of(Question.aboutDocument(stream.service, document, number))
              : Optional.empty();
        });
  }

  /** The code that the register answers with. */
  int answer(Question question) {
    return truth.status(question.service(), question.children());
  }

  /** The cumulative status when all of Mimir's streams are as expected. */
  String cumulative(Subject subject) {
    List<String> streams = new ArrayList<>(subject.foreign());
    for (OurStream stream : OurStream.of(subject.kind())) {
      streams.add(expected(subject, stream).status());
    }
    return cumulative(subject.kind(), streams);
  }

  /** The cumulative status of somebody whom Mimir has not looked at yet. */
  static String cumulativeAtFirst(Subject subject) {
    List<String> streams = new ArrayList<>(subject.foreign());
    streams.add(NEEDED);
    return cumulative(subject.kind(), streams);
  }

  private static String cumulative(Subject.Kind kind, List<String> streams) {
    if (streams.contains(NOT_VERIFIED)) {
      return kind == Subject.Kind.PERSON ? "CHANGES_NEEDED" : NOT_VERIFIED;
    }
    return streams.contains(NEEDED) || streams.contains("IN_REVIEW") ? NEEDED : "VERIFIED";
  }
}
