package ua.ehealth.mimir.unzrinfo;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import ua.ehealth.mimir.registry.PersonalInfo;

/**
 * A row of {@code unzr_info} with its information opened (specification 1.2). Personal data: {@code
 * toString} shows the id and the status only.
 *
 * @param info of the last successful sync; stays while a new one is under way or has failed, until
 *     it is too old to be kept
 * @param syncedAt the last successful sync
 * @param updatedBy who asked last
 */
public record UnzrInfo(
    UUID id,
    String unzr,
    JobStatus jobStatus,
    Optional<PersonalInfo> info,
    Optional<Instant> syncedAt,
    Instant insertedAt,
    UUID insertedBy,
    Instant updatedAt,
    UUID updatedBy) {

  public UnzrInfo {
    Objects.requireNonNull(id);
    Objects.requireNonNull(unzr);
    Objects.requireNonNull(jobStatus);
    Objects.requireNonNull(info);
    Objects.requireNonNull(syncedAt);
    Objects.requireNonNull(insertedAt);
    Objects.requireNonNull(insertedBy);
    Objects.requireNonNull(updatedAt);
    Objects.requireNonNull(updatedBy);
  }

  @Override
  public String toString() {
    return "UnzrInfo[" + id + ", " + jobStatus.code() + "]";
  }
}
