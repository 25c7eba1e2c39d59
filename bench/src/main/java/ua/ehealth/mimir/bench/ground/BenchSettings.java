package ua.ehealth.mimir.bench.ground;

import java.net.URI;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ua.ehealth.mimir.database.DatabaseSettings;
import ua.ehealth.mimir.settings.Need;
import ua.ehealth.mimir.settings.Settings;

/** The settings that {@code sync} would have found in the environment. */
public final class BenchSettings {
  /** The highest that can be set: no quota to speak of. */
  public static final int NO_QUOTA = 100_000;

  private BenchSettings() {}

  /**
   * Settings of a run; the environment of the benchmark has no say.
   *
   * @param registers the address of their security server
   * @param quota calls a second
   * @param inFlight calls at once
   * @param batch subjects a claim
   */
  public static Settings of(
      BenchDatabases databases, URI registers, int quota, int inFlight, int batch) {
    return of(databases, registers, quota, inFlight, batch, Map.of());
  }

  /**
   * The same with other settings besides.
   *
   * @param others by the names that they have in the environment
   */
  public static Settings of(
      BenchDatabases databases,
      URI registers,
      int quota,
      int inFlight,
      int batch,
      Map<String, String> others) {
    Map<String, String> names = new HashMap<>();
    for (String name : new String[] {"mimir", "mpi", "prm"}) {
      DatabaseSettings database = databases.settings(name);
      String prefix = name.toUpperCase(Locale.ROOT) + "_DB_";
      names.put(prefix + "URL", database.url());
      names.put(prefix + "USER", database.user());
      names.put(prefix + "PASSWORD", database.password());
    }
    names.put("TREMBITA_URL", registers.toString());
    names.put("TREMBITA_SEVDEIR_INSTANCE", "SEVDEIR-TEST");
    names.put("TREMBITA_MVS_CLIENT_MEMBER_CODE", "00000001");
    names.put("TREMBITA_MVS_CLIENT_SUBSYSTEM_CODE", "MIMIR");
    names.put("TREMBITA_RESERVED_ON_DEMAND", "0");
    names.put("TREMBITA_MAX_IN_FLIGHT", Integer.toString(inFlight));
    names.put("CHECKPASSPORTSTATUS_MAX_IN_FLIGHT", Integer.toString(inFlight));
    names.put("CHECKPASSPORTSTATUS_QUOTA_PER_SECOND", Integer.toString(quota));
    names.put("MVS_PASSPORT_PERSONS_SYNCHRONIZATION_BATCH_SIZE", Integer.toString(batch));
    names.putAll(others);
    return Settings.read(names, Optional.empty(), EnumSet.allOf(Need.class));
  }
}
