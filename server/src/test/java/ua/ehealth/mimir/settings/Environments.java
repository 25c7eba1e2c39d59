package ua.ehealth.mimir.settings;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Environments for tests: one with which everything starts, to be changed. */
public final class Environments {
  static final Set<Need> ALL = EnumSet.allOf(Need.class);

  private Environments() {}

  static Map<String, String> complete() {
    Map<String, String> environment = new HashMap<>();
    for (String database : new String[] {"MIMIR", "MPI", "PRM"}) {
      environment.put(database + "_DB_URL", "jdbc:postgresql://db.example/" + database);
      environment.put(database + "_DB_USER", "mimir");
      environment.put(database + "_DB_PASSWORD", "s3cret-of-" + database);
    }
    environment.put("TREMBITA_URL", "https://security-server.example/");
    environment.put("TREMBITA_SEVDEIR_INSTANCE", "SEVDEIR-TEST");
    environment.put("TREMBITA_MVS_CLIENT_MEMBER_CODE", "00000001");
    environment.put("TREMBITA_MVS_CLIENT_SUBSYSTEM_CODE", "MIMIR");
    return environment;
  }

  static Map<String, String> completeWith(String... namesAndTexts) {
    Map<String, String> environment = complete();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      environment.put(namesAndTexts[i], namesAndTexts[i + 1]);
    }
    return environment;
  }

  /** Names and texts in turn, beside what must be there. */
  public static Settings read(String... namesAndTexts) {
    return Settings.read(completeWith(namesAndTexts), Optional.empty(), ALL);
  }
}
