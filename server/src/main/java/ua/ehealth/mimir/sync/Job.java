package ua.ehealth.mimir.sync;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import ua.ehealth.mimir.registry.EisService;
import ua.ehealth.mimir.subject.SubjectKind;
import ua.ehealth.mimir.verification.Stream;

/**
 * A stream of a kind of subject: what one job keeps up to date (specification 2.1). The jobs differ
 * in nothing but this.
 */
public record Job(Stream stream, SubjectKind kind) {

  /** Every job, in the order in which they are shown. */
  public static final List<Job> ALL =
      Arrays.stream(Stream.values())
          .flatMap(stream ->
              Arrays.stream(SubjectKind.values())
                  .filter(kind -> Stream.of(kind).contains(stream))
                  .map(kind -> new Job(stream, kind)))
          .toList();

  public Job {
    Objects.requireNonNull(stream);
    Objects.requireNonNull(kind);
  }

  /** The job of that name (specification 4.5); throws IllegalArgumentException if there is none. */
  public static Job named(String name) {
    return ALL.stream()
        .filter(job -> job.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no job " + name));
  }

  /** {@code unzr-persons}, {@code mvs-parties} … */
  public String name() {
    String register = stream.name().split("_", 2)[0].toLowerCase(Locale.ROOT);
    return register + (kind == SubjectKind.PERSON ? "-persons" : "-parties");
  }

  /** What the job asks. */
  public EisService service() {
    return stream.register().service();
  }

  @Override
  public String toString() {
    return name();
  }
}
