package ua.ehealth.mimir.settings;

import java.util.List;
import java.util.stream.Stream;

/** When and how one job runs (specification 2.1, 2.2). */
record JobKeys(
    String job,
    Setting<String> schedule,
    Setting<Integer> periodDays,
    Setting<Integer> batchSize,
    Setting<Integer> recheckDays) {
  private static final int CENTURY = 36_500;

  static final List<JobKeys> JOBS =
      List.of(
          of("unzr-persons", "UNZR_PERSON", "UNZR_PERSONS", 100),
          of("mvs-persons", "MVS_PERSON", "MVS_PASSPORT_PERSONS", 100),
          of("mvs-parties", "MVS_PARTY", "MVS_PASSPORT_PARTIES", 50),
          of("dms-persons", "DMS_PERSON", "DMS_PASSPORT_PERSONS", 100),
          of("dms-parties", "DMS_PARTY", "DMS_PASSPORT_PARTIES", 50));

  static final List<Setting<?>> ALL =
      JOBS.stream()
          .<Setting<?>>flatMap(
              keys -> Stream.of(keys.schedule, keys.periodDays, keys.batchSize, keys.recheckDays))
          .toList();

  private static JobKeys of(String job, String prefix, String batchPrefix, int batch) {
    return new JobKeys(
        job,
        Setting.of(
            prefix + "_SYNCHRONIZATION_SCHEDULE",
            Formats.unixCron(),
            "0 1 * * *",
            "2.1",
            "When `serve` starts a run of `" + job + "`, in the time zone of `MIMIR_TIME_ZONE`"),
        Setting.of(
            prefix + "_VALIDATION_PERIOD_DAYS",
            Formats.wholeNumber(1, CENTURY),
            "270",
            "2.1",
            "Days that an answer is good for; then `" + job + "` asks again"),
        Setting.of(
            batchPrefix + "_SYNCHRONIZATION_BATCH_SIZE",
            Formats.wholeNumber(1, 10_000),
            Integer.toString(batch),
            "2.1",
            "Subjects that `" + job + "` claims at a time"),
        Setting.of(
            prefix + "_NOT_VERIFIED_RECHECK_DAYS",
            Formats.wholeNumber(0, CENTURY),
            "0",
            "2.2",
            "Days after which `" + job + "` asks again about the not verified; 0: never"));
  }
}
