package ua.ehealth.mimir.unzrinfo;

import java.util.Arrays;
import java.util.Optional;
import ua.ehealth.mimir.privacy.Access;
import ua.ehealth.mimir.privacy.AccessJournal;
import ua.ehealth.mimir.privacy.AccessOutcome;
import ua.ehealth.mimir.privacy.Pseudonyms;

/** Who asked and read, about which UNZR, and how it ended (specification 2.8). */
final class InfoJournal {
  /** The request, by the name that the interface has for it (specification 4.2). */
  private static final String REQUEST = "syncUnzrInfoRegister";

  private static final String READ = "unzrInfoRegister";

  /** The job (specification 4.5). */
  private static final String JOB = "unzr-info";

  private final AccessJournal journal;
  private final Pseudonyms pseudonyms;

  InfoJournal(AccessJournal journal, Pseudonyms pseudonyms) {
    this.journal = journal;
    this.pseudonyms = pseudonyms;
  }

  /**
   * A request.
   *
   * @param shown what was known from before is shown too
   */
  void requested(String unzr, Requester by, boolean shown) {
    if (shown) {
      record(REQUEST, unzr, by, AccessOutcome.REQUESTED, AccessOutcome.SHOWN);
    } else {
      record(REQUEST, unzr, by, AccessOutcome.REQUESTED);
    }
  }

  void read(String unzr, Requester by, boolean found) {
    record(READ, unzr, by, found ? AccessOutcome.SHOWN : AccessOutcome.NOT_FOUND);
  }

  void ended(InfoJob job, boolean processed) {
    record(JOB, job.unzr(), job.by(), processed ? AccessOutcome.PROCESSED : AccessOutcome.FAILED);
  }

  private void record(String operation, String unzr, Requester by, AccessOutcome... outcomes) {
    String pseudonym = pseudonyms.ofUnzr(unzr);
    journal.record(
        Arrays.stream(outcomes)
            .map(outcome ->
                new Access(
                    by.user(),
                    Optional.of(by.client()),
                    operation,
                    pseudonym,
                    outcome,
                    Optional.of(by.requestId())))
            .toList());
  }
}
