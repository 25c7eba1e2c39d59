package ua.ehealth.mimir.unzrinfo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.privacy.SealedColumn;
import ua.ehealth.mimir.privacy.Sealing;
import ua.ehealth.mimir.privacy.SealingFailed;
import ua.ehealth.mimir.registry.PersonalInfo;

/** The rows of {@code unzr_info} (specification 1.2, 2.8), whose information is sealed. */
final class InfoRows {
  private static final String COLUMNS =
      "id, unzr, job_status, info, synced_at, inserted_at, inserted_by, updated_at, updated_by";

  private static final String PEND =
      """
      insert into unzr_info (
        id, unzr, job_status, inserted_at, inserted_by, updated_at, updated_by)
      values (:id, :unzr, 'pending', now(), :user, now(), :user)
      on conflict (unzr) do update
      set job_status = 'pending', updated_at = now(), updated_by = :user
      returning %s
      """
          .formatted(COLUMNS);

  private static final String PROCESSED =
      """
      update unzr_info
      set job_status = 'processed', info = cast(:info as jsonb), synced_at = now(), updated_at = now()
      where id = :id
      """;

  private static final String FAILED =
      "update unzr_info set job_status = 'failed', updated_at = now() where id = :id";

  private static final String ERASE =
      """
      update unzr_info set info = null
      where id in (
        select id from unzr_info
        where info is not null
          and coalesce(synced_at, updated_at) < now() - :days * interval '1 day'
        order by coalesce(synced_at, updated_at)
        limit :limit for no key update skip locked)
      """;

  private final Database mimir;
  private final Sealing sealing;

  InfoRows(Database mimir, Sealing sealing) {
    this.mimir = mimir;
    this.sealing = sealing;
  }

  /**
   * Sets the row of a UNZR to pending, or makes it. Old information whose key is lost is no reason
   * against fetching it anew: it is left out.
   *
   * @param id of the row if it is made
   */
  UnzrInfo pend(UUID id, String unzr, UUID user) {
    return mimir
        .jdbc()
        .sql(PEND)
        .param("id", id)
        .param("unzr", unzr)
        .param("user", user)
        .query((row, _) -> row(row, this::openIfPossible))
        .single();
  }

  Optional<UnzrInfo> find(String unzr) {
    return find("unzr", unzr);
  }

  Optional<UnzrInfo> find(UUID id) {
    return find("id", id);
  }

  private Optional<UnzrInfo> find(String column, Object value) {
    return mimir
        .jdbc()
        .sql("select %s from unzr_info where %s = :value".formatted(COLUMNS, column))
        .param("value", value)
        .query((row, _) -> row(row, (id, sealed) -> Optional.of(open(id, sealed))))
        .optional();
  }

  boolean isPending(UUID id) {
    return mimir
        .jdbc()
        .sql("select exists (select from unzr_info where id = :id and job_status = 'pending')")
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  /** Nobody else sets the row to pending until the transaction ends. */
  void lock(UUID id) {
    mimir
        .jdbc()
        .sql("select id from unzr_info where id = :id for no key update")
        .param("id", id)
        .query(UUID.class)
        .list();
  }

  void processed(UUID id, PersonalInfo info) {
    mimir
        .jdbc()
        .sql(PROCESSED)
        .param("id", id)
        .param("info", sealing.seal(SealedColumn.UNZR_INFO, id, InfoJson.write(info)))
        .update();
  }

  void failed(UUID id) {
    mimir.jdbc().sql(FAILED).param("id", id).update();
  }

  /**
   * Erases information that is older than so many days, the oldest first.
   *
   * @return how many rows, at most {@code limit}
   */
  int erase(int days, int limit) {
    return mimir.jdbc().sql(ERASE).param("days", days).param("limit", limit).update();
  }

  private static UnzrInfo row(
      ResultSet row, BiFunction<UUID, String, Optional<PersonalInfo>> opening) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new UnzrInfo(
        id,
        row.getString("unzr"),
        JobStatus.of(row.getString("job_status")),
        Optional.ofNullable(row.getString("info")).flatMap(sealed -> opening.apply(id, sealed)),
        Optional.ofNullable(time(row, "synced_at")),
        time(row, "inserted_at"),
        row.getObject("inserted_by", UUID.class),
        time(row, "updated_at"),
        row.getObject("updated_by", UUID.class));
  }

  private PersonalInfo open(UUID id, String sealed) {
    return InfoJson.read(sealing.open(SealedColumn.UNZR_INFO, id, sealed));
  }

  private Optional<PersonalInfo> openIfPossible(UUID id, String sealed) {
    try {
      return Optional.of(open(id, sealed));
    } catch (SealingFailed _) {
      return Optional.empty();
    }
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
