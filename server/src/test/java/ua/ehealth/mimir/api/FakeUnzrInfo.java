package ua.ehealth.mimir.api;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ua.ehealth.mimir.registry.PersonalInfo;
import ua.ehealth.mimir.unzrinfo.JobStatus;
import ua.ehealth.mimir.unzrinfo.Requester;
import ua.ehealth.mimir.unzrinfo.UnzrInfo;
import ua.ehealth.mimir.unzrinfo.UnzrInfoRequests;

/** Takes requests for UNZR info and answers them when it is told to. */
public final class FakeUnzrInfo implements UnzrInfoRequests {
  private static final Instant TIME = Instant.parse("2026-11-01T10:00:00Z");

  private final Map<String, UnzrInfo> rows = new LinkedHashMap<>();

  @Override
  public UnzrInfo request(String unzr, Requester by) {
    UnzrInfo row =
        new UnzrInfo(
            UUID.randomUUID(),
            unzr,
            JobStatus.PENDING,
            Optional.empty(),
            Optional.empty(),
            TIME,
            by.user(),
            TIME,
            by.user());
    rows.putIfAbsent(unzr, row);
    return rows.get(unzr);
  }

  @Override
  public Optional<UnzrInfo> find(String unzr, Requester by) {
    return Optional.ofNullable(rows.get(unzr));
  }

  @Override
  public Optional<UnzrInfo> find(UUID id, Requester by) {
    return rows.values().stream().filter(row -> row.id().equals(id)).findFirst();
  }

  @Override
  public boolean await(UUID id, Duration patience) {
    return find(id, null).filter(row -> row.jobStatus() != JobStatus.PENDING).isPresent();
  }

  /** The register has told what it knows of a UNZR that was asked for. */
  public void answer(String unzr, PersonalInfo info) {
    rows.computeIfPresent(
        unzr,
        (_, row) ->
            new UnzrInfo(
                row.id(),
                unzr,
                JobStatus.PROCESSED,
                Optional.of(info),
                Optional.of(TIME),
                row.insertedAt(),
                row.insertedBy(),
                TIME,
                row.updatedBy()));
  }
}
