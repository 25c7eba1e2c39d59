package ua.ehealth.mimir.demo;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import ua.ehealth.mimir.database.DatabaseSettings;
import ua.ehealth.mimir.registry.EisService;

/**
 * What the demo sets as {@code serve} would find it in the environment. What leads to a real
 * database or register is never taken from the environment; the rest may be.
 */
final class DemoSettings {
  private static final Pattern LEADS_ELSEWHERE =
      Pattern.compile("(MIMIR|MPI|PRM)_DB_.*|TREMBITA_(URL|SEVDEIR_.*|MVS_.*)|.*_QUOTA_PER_SECOND");

  private DemoSettings() {}

  static Map<String, String> environment(
      Map<String, String> given,
      Map<String, DatabaseSettings> databases,
      String emulator,
      int quotaPerSecond) {
    Map<String, String> environment = new HashMap<>();
    // Nobody else works on these data: what a killed demo left is taken over soon.
    environment.put("LEASE_SECONDS", "10");
    environment.put("SWEEP_SECONDS", "1");
    environment.put("MIMIR_LOG_LEVEL", "warn");
    environment.put("RETRY_DELAYS", "1s,2s,5s,...");
    environment.put("TREMBITA_REPLY_TIMEOUT", "1s");
    environment.put("TREMBITA_MAX_IN_FLIGHT", "60");
    given.forEach((name, text) -> {
      if (!LEADS_ELSEWHERE.matcher(name).matches()) {
        environment.put(name, text);
      }
    });
    databases.forEach((name, settings) -> putDatabase(environment, name, settings));
    environment.put("TREMBITA_URL", emulator);
    environment.put("TREMBITA_SEVDEIR_INSTANCE", "SEVDEIR-TEST");
    environment.put("TREMBITA_MVS_CLIENT_MEMBER_CLASS", "GOV");
    environment.put("TREMBITA_MVS_CLIENT_MEMBER_CODE", "00000001");
    environment.put("TREMBITA_MVS_CLIENT_SUBSYSTEM_CODE", "MIMIR");
    for (EisService service : EisService.values()) {
      environment.put(service.name() + "_QUOTA_PER_SECOND", Integer.toString(quotaPerSecond));
    }
    environment.keySet().removeAll(Set.of("MIGRATE_EXTERNAL_TABLES", "MIMIR_MIGRATE_AT_START"));
    return environment;
  }

  private static void putDatabase(
      Map<String, String> environment, String name, DatabaseSettings settings) {
    String prefix = name.toUpperCase(Locale.ROOT) + "_DB_";
    environment.put(prefix + "URL", settings.url());
    environment.put(prefix + "USER", settings.user());
    environment.put(prefix + "PASSWORD", settings.password());
  }
}
