package ua.ehealth.mimir.cli;

import java.util.List;
import java.util.Map;
import ua.ehealth.mimir.registry.EisService;

/** The jobs by the names that the command line knows (specification 4.5), and whom each asks. */
public final class JobName {
  private static final Map<String, EisService> SERVICES =
      Map.of(
          "unzr-persons", EisService.CHECKUNZR,
          "mvs-persons", EisService.CHECKPASSPORTSTATUS,
          "mvs-parties", EisService.CHECKPASSPORTSTATUS,
          "dms-persons", EisService.CHECKPASSPORTDMSSTATUS,
          "dms-parties", EisService.CHECKPASSPORTDMSSTATUS);

  /** In the order in which they are shown. */
  public static final List<String> ALL =
      List.of("unzr-persons", "mvs-persons", "mvs-parties", "dms-persons", "dms-parties");

  private JobName() {}

  /** The service that the job calls. */
  public static EisService service(String job) {
    return SERVICES.get(job);
  }
}
