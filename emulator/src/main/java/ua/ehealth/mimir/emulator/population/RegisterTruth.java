package ua.ehealth.mimir.emulator.population;

import java.util.Map;
import java.util.Optional;

/**
 * What the registers know: the same question always gets the same answer, whoever asks. Safe for
 * use by many threads.
 */
public interface RegisterTruth {
  /**
   * What a register answers (specification 1.2, 3.2).
   *
   * @param service {@code checkunzr}, {@code CheckPassportStatus}, {@code CheckPassportDMSStatus}
   *     or {@code unzr}
   * @param children the children of the request by local name, their text just as it was sent
   * @return 1 found, 0 not found, -1 a child missing or malformed; never -2
   * @throws IllegalArgumentException where there is no such service
   */
  int status(String service, Map<String, String> children);

  /**
   * The record the {@code unzr} service gives, for the very UNZR that was sent.
   *
   * @return empty whenever {@link #status} of the {@code unzr} service is not 1
   */
  Optional<PersonalRecord> info(String unzr);
}
