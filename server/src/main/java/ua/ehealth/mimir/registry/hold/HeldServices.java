package ua.ehealth.mimir.registry.hold;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import ua.ehealth.mimir.database.Database;
import ua.ehealth.mimir.registry.EisService;

/**
 * The services that are held, in MIMIR ({@code register_holds}): what every node goes by. Each call
 * reads the database.
 */
public final class HeldServices {
  private final Database mimir;

  public HeldServices(Database mimir) {
    this.mimir = mimir;
  }

  /** What is held now. A service that this version does not know is left out. */
  public Map<EisService, Hold> all() {
    Map<EisService, Hold> holds = new EnumMap<>(EisService.class);
    mimir
        .jdbc()
        .sql("select service, held_by, reason, held_since from register_holds")
        .query(row -> {
          String code = row.getString("service");
          String heldBy = row.getString("held_by");
          String reason = row.getString("reason");
          OffsetDateTime since = row.getObject("held_since", OffsetDateTime.class);
          known(code)
              .ifPresent(service ->
                  holds.put(service, new Hold(service, heldBy, reason, since.toInstant())));
        });
    return holds;
  }

  /** Who holds the service; empty: it may be asked. */
  public Optional<Hold> on(EisService service) {
    return Optional.ofNullable(all().get(service));
  }

  /**
   * Holds a service from now on.
   *
   * @return false if it was held already: nothing is changed then
   */
  public boolean hold(EisService service, String by, String reason) {
    return mimir
            .jdbc()
            .sql(
                """
                insert into register_holds (service, held_by, reason, held_since)
                values (:service, :by, :reason, now())
                on conflict (service) do nothing
                """)
            .param("service", service.code())
            .param("by", by)
            .param("reason", reason)
            .update()
        == 1;
  }

  /**
   * Ends a hold.
   *
   * @return false if the service was not held
   */
  public boolean release(EisService service) {
    return mimir
            .jdbc()
            .sql("delete from register_holds where service = :service")
            .param("service", service.code())
            .update()
        == 1;
  }

  private static Optional<EisService> known(String code) {
    return Arrays.stream(EisService.values())
        .filter(service -> service.code().equals(code))
        .findFirst();
  }
}
